"use client"

import dynamic from "next/dynamic"
import { Tabs } from "radix-ui"
import { FieldError } from "@/components/ui/field-error"
import { Skeleton } from "@/components/ui/skeleton"
import { Textarea } from "@/components/ui/textarea"
import { draftLimits } from "./draft-to-body"

/** The very component of the public page; fetched only when somebody looks at the preview. */
const Markdown = dynamic(
  () => import("@/features/shop/markdown").then((module) => module.Markdown),
  { ssr: false, loading: () => <Skeleton className="h-24" /> },
)

interface DescriptionFieldProps {
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

const tab =
  "h-8 rounded-control px-3 text-ink-soft text-sm data-[state=active]:bg-sunken data-[state=active]:font-medium data-[state=active]:text-ink"

export function DescriptionField({ value, error, onChange }: DescriptionFieldProps) {
  return (
    <Tabs.Root className="flex flex-col gap-1.5" defaultValue="write">
      <div className="flex items-center justify-between gap-4">
        <label className="font-medium text-sm" htmlFor="description">
          Description
        </label>
        <Tabs.List aria-label="Write or preview" className="flex gap-1">
          <Tabs.Trigger className={tab} value="write">
            Write
          </Tabs.Trigger>
          <Tabs.Trigger className={tab} value="preview">
            Preview
          </Tabs.Trigger>
        </Tabs.List>
      </div>
      <Tabs.Content className="flex flex-col gap-1.5" tabIndex={-1} value="write">
        <Textarea
          aria-describedby="description-hint description-error"
          aria-invalid={error !== undefined}
          className="max-h-[60dvh] min-h-44"
          id="description"
          maxLength={draftLimits.description}
          onChange={(event) => onChange(event.target.value)}
          placeholder="Who is it for? What will they be able to do with it?"
          value={value}
        />
        <p className="text-ink-faint text-sm" id="description-hint">
          Markdown: # title, **bold**, - list, [text](https://…)
        </p>
        <FieldError id="description-error" message={error} />
      </Tabs.Content>
      <Tabs.Content value="preview">
        <div className="min-h-44 rounded-control border border-line p-4">
          {value.trim() === "" ? (
            <p className="text-ink-faint">Nothing to preview yet.</p>
          ) : (
            <Markdown text={value} />
          )}
        </div>
      </Tabs.Content>
    </Tabs.Root>
  )
}
