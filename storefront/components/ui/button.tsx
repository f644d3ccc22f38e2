import type { ComponentProps } from "react"
import { type ButtonLook, buttonStyles } from "./button-styles"
import { Spinner } from "./spinner"

interface ButtonProps extends Omit<ComponentProps<"button">, "className">, ButtonLook {
  /** Shows a spinner and refuses clicks; the label stays, so that the layout does. */
  pending?: boolean
}

export function Button({
  variant,
  size,
  wide,
  className,
  pending = false,
  disabled,
  children,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      aria-busy={pending || undefined}
      className={buttonStyles({
        ...(variant ? { variant } : {}),
        ...(size ? { size } : {}),
        ...(wide ? { wide } : {}),
        className,
      })}
      disabled={disabled || pending}
      type={type}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  )
}
