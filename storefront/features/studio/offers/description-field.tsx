"use client"

import dynamic from "next/dynamic"
import { Tabs } from "radix-ui"
import { Field } from "@/components/ui/field"
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
    <Tabs.Root className="flex flex-col gap-2" defaultValue="write">
      <Tabs.List aria-label="Description" className="flex gap-1 self-end">
        <Tabs.Trigger className={tab} value="write">
          Write
        </Tabs.Trigger>
        <Tabs.Trigger className={tab} value="preview">
          Preview
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content className="-mt-10" tabIndex={-1} value="write">
        <Field
          error={error}
          hint="Markdown: # title, **bold**, - list, [text](https://…)"
          id="description"
          label="Description"
        >
          <Textarea
            aria-describedby="description-hint description-error"
            aria-invalid={error !== undefined}
            className="mt-3 max-h-[60dvh] min-h-44"
            id="description"
            maxLength={draftLimits.description}
            onChange={(event) => onChange(event.target.value)}
            placeholder="Who is it for? What will they be able to do with it?"
            value={value}
          />
        </Field>
      </Tabs.Content>
      <Tabs.Content className="-mt-10" value="preview">
        <p className="font-medium text-sm">Description</p>
        <div className="mt-5 min-h-44 rounded-control border border-line p-4">
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
