"use client"

import { Upload } from "lucide"
import { type DragEvent, useState } from "react"
import { Icon } from "@/components/ui/icon"
import { cx } from "@/lib/cx"

interface DropZoneProps {
  id: string
  onFiles: (files: File[]) => void
}

/** Drop files on it, or press it and pick some. */
export function DropZone({ id, onFiles }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setIsOver(false)
    // A dropped folder has no bytes of its own: the browser gives it as an item that is no file.
    const files = [...event.dataTransfer.items].flatMap((item) => {
      if (item.kind !== "file" || item.webkitGetAsEntry()?.isDirectory === true) return []
      return item.getAsFile() ?? []
    })
    if (files.length > 0) onFiles(files)
  }

  return (
    <label
      className={cx(
        "flex cursor-pointer flex-col items-center gap-2 rounded-control border border-control border-dashed px-4 py-6 text-center text-sm transition-colors duration-150",
        "focus-within:outline-2 focus-within:outline-(--tile-text) focus-within:outline-offset-2",
        isOver ? "tint border-tile" : "hover:bg-sunken",
      )}
      htmlFor={id}
      onDragLeave={() => setIsOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDrop={drop}
    >
      <Icon className="text-tile-text" node={Upload} />
      <span>
        <span className="font-medium">Choose files</span>
        <span className="text-ink-soft"> or drop them here</span>
      </span>
      <input
        className="sr-only"
        id={id}
        multiple
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // So that picking the same file again, after removing it, is noticed.
          event.target.value = ""
        }}
        type="file"
      />
    </label>
  )
}
