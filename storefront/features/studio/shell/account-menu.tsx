import { ExternalLink, LogOut } from "lucide"
import { Avatar } from "@/components/ui/avatar"
import { Icon } from "@/components/ui/icon"
import { logOut } from "../account/log-out"

interface AccountMenuProps {
  handle: string
  display_name: string
}

const row =
  "flex h-10 w-full items-center gap-3 rounded-control px-3 text-ink-soft text-sm hover:bg-sunken hover:text-ink"

/** Whose studio this is, their public page, and the way out. */
export function AccountMenu({ handle, display_name }: AccountMenuProps) {
  return (
    <div className="flex flex-col gap-1">
      <a className={row} href={`/${handle}`} rel="noreferrer" target="_blank">
        <Icon node={ExternalLink} />
        View my page
      </a>
      <form action={logOut}>
        <button className={row} type="submit">
          <Icon node={LogOut} />
          Log out
        </button>
      </form>
      <div className="mt-2 flex min-w-0 items-center gap-3 border-line border-t px-3 pt-4">
        <Avatar className="size-9" handle={handle} />
        <div className="min-w-0 text-sm">
          <p className="truncate font-medium">{display_name}</p>
          <p className="truncate text-ink-faint">/{handle}</p>
        </div>
      </div>
    </div>
  )
}
