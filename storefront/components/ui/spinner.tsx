import { LoaderCircle } from "lucide"
import { cx } from "@/lib/cx"
import { Icon } from "./icon"

export function Spinner({ size = 18, className }: { size?: number; className?: string }) {
  return <Icon className={cx("animate-spin", className)} node={LoaderCircle} size={size} />
}
