"use client"

import Link from "next/link"
import { useRouter } from "next/navigation"
import { Wordmark } from "@/components/shell/wordmark"
import { Avatar } from "@/components/ui/avatar"
import { Menu } from "@/components/ui/menu"
import { logOut } from "../account/log-out"

/** The studio's top edge on phones: home, and the account behind the avatar. */
export function PhoneBar({ handle, display_name }: { handle: string; display_name: string }) {
  const router = useRouter()
  return (
    <header className="flex h-14 items-center justify-between border-line border-b bg-surface px-4 lg:hidden">
      <Link className="rounded-sm" href="/studio">
        <Wordmark />
      </Link>
      <Menu
        items={[
          { label: "View my page", onSelect: () => router.push(`/${handle}`) },
          { label: "Log out", onSelect: () => void logOut() },
        ]}
        trigger={
          <button
            aria-label={`Account of ${display_name}`}
            className="rounded-full p-1"
            type="button"
          >
            <Avatar className="size-9" handle={handle} />
          </button>
        }
      />
    </header>
  )
}
