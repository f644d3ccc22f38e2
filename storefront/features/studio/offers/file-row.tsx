"use client"

import { CircleAlert, CircleCheck, Clock, File as FileIcon, RotateCw, X } from "lucide"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { Progress } from "@/components/ui/progress"
import { Spinner } from "@/components/ui/spinner"
import { formatBytes } from "@/lib/format/bytes"
import type { FileItem } from "./file-item"

interface FileRowProps {
  item: FileItem
  onRemove: () => void
  onRetry: () => void
}

const words = {
  waiting: "Waiting its turn",
  sending: "Uploading",
  checking: "Checking the file",
  ready: "Uploaded",
  failed: "",
}

/** One file: where it stands, and the one or two things that can be done with it. */
export function FileRow({ item, onRemove, onRetry }: FileRowProps) {
  const isUnderWay = item.state === "sending" || item.state === "checking"
  const part = item.size_bytes === 0 ? 0 : item.sent_bytes / item.size_bytes
  const isDone = item.state === "ready" || item.state === "failed"
  return (
    <li className="flex items-start gap-3 py-3" data-file={item.filename} data-state={item.state}>
      <StateIcon state={item.state} />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm" title={item.filename}>
          {item.filename}
        </p>
        <p className="flex flex-wrap gap-x-2 text-ink-faint text-xs">
          <span className="money">
            {isUnderWay ? `${formatBytes(item.sent_bytes)} of ` : ""}
            {formatBytes(item.size_bytes)}
          </span>
          <span aria-live="polite">
            {words[item.state]}
            {item.message === null ? null : <span className="text-bad">{item.message}</span>}
          </span>
        </p>
        {isUnderWay ? (
          <div className="mt-2">
            <Progress label={`Upload of ${item.filename}`} value={part} />
          </div>
        ) : null}
      </div>
      <div className="-my-1.5 flex gap-1">
        {item.state === "failed" && item.can_retry ? (
          <Button
            aria-label={`Try ${item.filename} again`}
            onClick={onRetry}
            size="small"
            variant="quiet"
          >
            <Icon node={RotateCw} size={16} />
            Retry
          </Button>
        ) : null}
        <Button
          aria-label={`${isDone ? "Remove" : "Cancel"} ${item.filename}`}
          onClick={onRemove}
          size="small"
          variant="quiet"
        >
          {isDone ? <Icon node={X} size={16} /> : "Cancel"}
        </Button>
      </div>
    </li>
  )
}

function StateIcon({ state }: { state: FileItem["state"] }) {
  if (state === "sending")
    return <Icon className="mt-0.5 text-ink-faint" node={FileIcon} size={18} />
  if (state === "checking") return <Spinner className="mt-0.5 text-ink-faint" />
  if (state === "waiting") return <Icon className="mt-0.5 text-wait" node={Clock} size={18} />
  if (state === "failed") return <Icon className="mt-0.5 text-bad" node={CircleAlert} size={18} />
  return <Icon className="mt-0.5 text-good" node={CircleCheck} size={18} />
}
