interface ProgressProps {
  label: string
  /** 0 to 1. */
  value: number
}

export function Progress({ label, value }: ProgressProps) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div
      aria-label={label}
      aria-valuemax={100}
      aria-valuemin={0}
      aria-valuenow={percent}
      className="h-1.5 overflow-hidden rounded-full bg-line"
      role="progressbar"
      tabIndex={-1}
    >
      <div
        className="h-full rounded-full bg-tile transition-[width] duration-150 ease-out"
        style={{ width: `${percent}%` }}
      />
    </div>
  )
}
