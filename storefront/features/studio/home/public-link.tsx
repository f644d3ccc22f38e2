import { ExternalLink } from "lucide"
import { buttonStyles } from "@/components/ui/button-styles"
import { Card } from "@/components/ui/card"
import { CopyButton } from "@/components/ui/copy-button"
import { Icon } from "@/components/ui/icon"

/** The creator's address, to look at and to send. */
export function PublicLink({ url }: { url: string }) {
  return (
    <Card className="flex flex-col gap-3 p-4 sm:p-5">
      <div>
        <h2 className="font-semibold text-lg">Your page</h2>
        <p className="break-all font-mono text-ink-soft text-sm">
          {url.replace(/^https?:\/\//, "")}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <CopyButton label="Copy address" text={url} />
        <a
          className={buttonStyles({ variant: "quiet", size: "small" })}
          href={url}
          rel="noreferrer"
          target="_blank"
        >
          <Icon node={ExternalLink} size={16} />
          Open
        </a>
      </div>
    </Card>
  )
}
