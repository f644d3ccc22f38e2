import Link from "next/link"
import { redirect } from "next/navigation"
import { buttonStyles } from "@/components/ui/button-styles"
import { isStatus } from "@/lib/api/api-error"
import { libraryAddress } from "./library-address"
import { LibraryEmpty } from "./library-empty"
import { LibraryItem } from "./library-item"
import { listLibrary } from "./queries"

interface LibraryListProps {
  token: string
  q: string
  cursor: string | null
}

/** One page of purchases and the way to the next. */
export async function LibraryList({ token, q, cursor }: LibraryListProps) {
  const page = await listLibrary({ token, q, cursor }).catch((error: unknown) => {
    if (isStatus(error, 401)) {
      redirect(`/login?ended=1&next=${encodeURIComponent(libraryAddress(q, null))}`)
    }
    throw error
  })
  if (page.items.length === 0) return <LibraryEmpty q={q} />
  return (
    <>
      <ul className="flex flex-col gap-4">
        {page.items.map((item) => (
          <LibraryItem item={item} key={`${item.order_id}/${item.offer.id}`} />
        ))}
      </ul>
      {cursor || page.next_cursor ? (
        <nav aria-label="Pages" className="flex flex-row-reverse justify-between gap-3">
          {page.next_cursor ? (
            <Link
              className={buttonStyles({ variant: "secondary" })}
              href={libraryAddress(q, page.next_cursor)}
              prefetch={false}
            >
              Older purchases
            </Link>
          ) : null}
          {cursor ? (
            <Link
              className={buttonStyles({ variant: "quiet" })}
              href={libraryAddress(q, null)}
              prefetch={false}
            >
              Newest
            </Link>
          ) : null}
        </nav>
      ) : null}
    </>
  )
}
