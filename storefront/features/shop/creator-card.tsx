import type { StoreCreator } from "@http"
import Link from "next/link"
import { Avatar } from "@/components/ui/avatar"
import { Mosaic } from "@/components/ui/mosaic"

export function CreatorCard({ creator }: { creator: StoreCreator }) {
  return (
    <li
      className="relative overflow-hidden rounded-card border border-line bg-surface transition-colors duration-150 ease-out hover:border-line-strong"
      data-accent={creator.accent}
    >
      <Mosaic className="h-20 w-full" columns={16} rows={4} seed={`cover/${creator.handle}`} />
      <div className="-mt-7 flex flex-col gap-1 p-4 pt-0">
        <Avatar className="size-14 border-4 border-surface" handle={creator.handle} />
        <h3 className="font-medium text-base">
          <Link
            className="after:absolute after:inset-0 after:content-['']"
            href={`/${creator.handle}`}
            prefetch={false}
          >
            {creator.display_name}
          </Link>
        </h3>
        {creator.tagline ? <p className="text-ink-soft text-sm">{creator.tagline}</p> : null}
      </div>
    </li>
  )
}
