import { cx } from "@/lib/cx"

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger"
export type ButtonSize = "medium" | "small" | "large"

const variants: Record<ButtonVariant, string> = {
  primary: "bg-tile text-tile-ink hover:brightness-95 dark:hover:brightness-110",
  secondary: "border border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "text-ink-soft hover:bg-sunken hover:text-ink",
  danger: "border border-bad/40 bg-surface text-bad hover:bg-bad-soft",
}

const sizes: Record<ButtonSize, string> = {
  small: "h-9 gap-1.5 px-3 text-sm",
  medium: "h-11 gap-2 px-4 text-base",
  large: "h-13 gap-2 px-6 text-base",
}

export interface ButtonLook {
  variant?: ButtonVariant
  size?: ButtonSize
  wide?: boolean
  className?: string | undefined
}

/** Classes of a button, for links that look like one. One primary per screen. */
export function buttonStyles({
  variant = "primary",
  size = "medium",
  wide,
  className,
}: ButtonLook): string {
  return cx(
    "inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-control font-medium",
    "transition-[background-color,filter,color] duration-150 ease-out",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55",
    variants[variant],
    sizes[size],
    wide && "w-full",
    className,
  )
}
