"use client"

import { Check } from "lucide"
import { Icon } from "@/components/ui/icon"
import { accents } from "./accents"

interface AccentPickerProps {
  value: string
  onChange: (accent: string) => void
}

/** Eight tiles, one of which is bright on the creator's page. */
export function AccentPicker({ value, onChange }: AccentPickerProps) {
  return (
    <fieldset>
      <legend className="mb-3 font-medium text-sm">Tile</legend>
      <div className="grid grid-cols-4 gap-3 sm:grid-cols-8">
        {accents.map((accent) => (
          <label
            className="flex cursor-pointer flex-col items-center gap-1.5 text-ink-soft text-xs has-checked:font-medium has-checked:text-ink"
            data-accent={accent}
            key={accent}
          >
            <input
              checked={value === accent}
              className="peer sr-only"
              name="accent"
              onChange={() => onChange(accent)}
              type="radio"
              value={accent}
            />
            <span className="flex size-12 items-center justify-center rounded-control bg-tile text-tile-ink outline-offset-2 peer-checked:outline-2 peer-checked:outline-ink peer-focus-visible:outline-3 peer-focus-visible:outline-(--tile-text)">
              {value === accent ? <Icon node={Check} /> : null}
            </span>
            <span className="capitalize">{accent}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
