import { Search } from "lucide"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { Input } from "@/components/ui/input"

/** A plain form: it works before any script and its result has an address. */
export function LibrarySearch({ q }: { q: string }) {
  return (
    <search>
      <form action="/library" className="flex gap-2" method="get">
        <span className="relative flex-1">
          <Icon
            className="-translate-y-1/2 pointer-events-none absolute start-3 top-1/2 text-ink-faint"
            node={Search}
            size={18}
          />
          <Input
            aria-label="Search your library"
            className="ps-10"
            defaultValue={q}
            maxLength={100}
            name="q"
            placeholder="Search by name or creator"
            type="search"
          />
        </span>
        <Button type="submit" variant="secondary">
          Search
        </Button>
      </form>
    </search>
  )
}
