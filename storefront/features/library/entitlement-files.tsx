import type { StoreEntitlement } from "@http"
import { Download, ExternalLink, FileText } from "lucide"
import { buttonStyles } from "@/components/ui/button-styles"
import { DateText } from "@/components/ui/date-text"
import { Icon } from "@/components/ui/icon"
import { formatBytes } from "@/lib/format/bytes"
import { EntitlementState } from "./entitlement-state"

interface EntitlementFilesProps {
  entitlement: StoreEntitlement
  hrefOf: (asset_id: string) => string
}

/** One right a buyer has: its state in words and what can be opened with it. */
export function EntitlementFiles({ entitlement, hrefOf }: EntitlementFilesProps) {
  const open = entitlement.state === "active"
  const url = entitlement.url && /^https?:\/\//i.test(entitlement.url) ? entitlement.url : null
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="font-medium">{entitlement.title}</p>
        <EntitlementState entitlement={entitlement} />
      </div>
      <p className="text-ink-faint text-sm">
        {entitlement.reason}
        {open && entitlement.ends_at ? (
          <>
            {" "}
            Open until <DateText at={entitlement.ends_at} />.
          </>
        ) : null}
      </p>
      {url && open ? (
        <a
          className={buttonStyles({ variant: "secondary", className: "self-start" })}
          href={url}
          rel="noopener noreferrer"
          target="_blank"
        >
          Open the link
          <Icon node={ExternalLink} size={18} />
        </a>
      ) : null}
      {entitlement.files.length > 0 ? (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {entitlement.files.map((file) => (
            <li className="flex items-center gap-3 p-3" key={file.asset_id}>
              <Icon className="text-ink-faint" node={FileText} />
              <span className="min-w-0 flex-1">
                <span className="line-clamp-2 break-words" title={file.filename}>
                  {file.filename}
                </span>
                <span className="block text-ink-faint text-sm">{formatBytes(file.size_bytes)}</span>
              </span>
              {open ? (
                // A plain link: the answer is a file, and nothing may be fetched before it is asked for.
                <a
                  aria-label={`Download ${file.filename}`}
                  className={buttonStyles({ size: "small", variant: "secondary" })}
                  href={hrefOf(file.asset_id)}
                >
                  <Icon node={Download} size={16} />
                  Download
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
