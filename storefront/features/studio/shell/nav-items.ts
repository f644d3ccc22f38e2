import { House, type IconNode, ReceiptText, Settings, Tag, Wallet } from "lucide"

export interface NavItem {
  href: string
  label: string
  icon: IconNode
}

export const navItems: NavItem[] = [
  { href: "/studio", label: "Home", icon: House },
  { href: "/studio/offers", label: "Offers", icon: Tag },
  { href: "/studio/wallet", label: "Wallet", icon: Wallet },
  { href: "/studio/sales", label: "Sales", icon: ReceiptText },
  { href: "/studio/settings", label: "Settings", icon: Settings },
]

/** Whether the page shown lies under the item; home only when it is exactly home. */
export function isCurrent(item: NavItem, pathname: string): boolean {
  if (item.href === "/studio") return pathname === "/studio"
  return pathname === item.href || pathname.startsWith(`${item.href}/`)
}
