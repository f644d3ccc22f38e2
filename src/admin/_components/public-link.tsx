import { ArrowUpRightOnBox } from "@medusajs/icons"

interface PublicLinkProps {
  href: string
  children: string
}

/** Leads out of the admin to the storefront. */
export const PublicLink = ({ href, children }: PublicLinkProps) => (
  <a
    href={href}
    target="_blank"
    rel="noreferrer"
    className="txt-compact-small-plus inline-flex items-center gap-x-1 rounded-[4px] text-ui-fg-interactive outline-none transition-fg hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus"
  >
    {children}
    <ArrowUpRightOnBox className="shrink-0" />
  </a>
)
