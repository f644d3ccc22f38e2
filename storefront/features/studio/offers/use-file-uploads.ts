"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import { createAsset } from "./create-asset"
import { deleteAsset } from "./delete-asset"
import type { FileItem } from "./file-item"
import { putFile } from "./put-file"
import { readAsset } from "./read-asset"

/** Two at a time keeps a slow uplink useful; the rest wait their turn. */
const sendingMax = 2

interface Sending {
  file: File
  abort: AbortController
}

export interface FileUploads {
  items: FileItem[]
  isBusy: boolean
  add: (benefit_key: string, files: File[]) => void
  retry: (key: string) => void
  /** Stops the upload when it is under way, and drops the file from the offer. */
  remove: (key: string) => void
  reset: (items: FileItem[]) => void
}

/** Every file of the offer being edited. Uploads go straight from the browser to a signed address. */
export function useFileUploads(initial: FileItem[], onExpired: () => void): FileUploads {
  const [items, setItems] = useState(initial)
  const sendings = useRef(new Map<string, Sending>())

  const change = useCallback((key: string, part: Partial<FileItem>) => {
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...part } : item)))
  }, [])

  const send = useCallback(
    async (key: string, { file, abort }: Sending) => {
      change(key, { state: "sending", sent_bytes: 0, message: null })
      const created = await createAsset({ filename: file.name, size_bytes: file.size })
      if (abort.signal.aborted) {
        if (created.ok) await deleteAsset(created.data.asset.id)
        return
      }
      if (!created.ok) {
        if (created.reason === "expired") onExpired()
        const can_retry = created.reason !== "refused"
        change(key, { state: "failed", message: created.message, can_retry })
        return
      }
      const { asset, upload } = created.data
      change(key, { asset })
      const result = await putFile({
        url: upload.url,
        file,
        signal: abort.signal,
        onProgress: (sent_bytes) =>
          change(key, { sent_bytes, state: sent_bytes >= file.size ? "checking" : "sending" }),
      })
      if (result.ok) {
        change(key, { state: "ready", asset: result.asset, sent_bytes: file.size })
      } else if (result.reason === "refused") {
        change(key, { state: "failed", message: result.message, asset: null, can_retry: false })
      } else if (result.reason === "network") {
        change(key, { state: "failed", asset: null, ...(await explainBreak(asset.id)) })
      }
      if (!result.ok) await deleteAsset(asset.id)
    },
    [change, onExpired],
  )

  const sendingCount = items.filter(isUnderWay).length
  const nextKey = items.find((item) => item.state === "waiting")?.key

  useEffect(() => {
    if (nextKey === undefined || sendingCount >= sendingMax) return
    const sending = sendings.current.get(nextKey)
    if (sending !== undefined) void send(nextKey, sending)
  }, [nextKey, sendingCount, send])

  useEffect(() => {
    const all = sendings.current
    return () => {
      for (const { abort } of all.values()) abort.abort()
    }
  }, [])

  function add(benefit_key: string, files: File[]) {
    const added = files.map((file): FileItem => {
      const key = crypto.randomUUID()
      const isEmpty = file.size === 0
      if (!isEmpty) sendings.current.set(key, { file, abort: new AbortController() })
      return {
        key,
        benefit_key,
        filename: file.name,
        size_bytes: file.size,
        sent_bytes: 0,
        state: isEmpty ? "failed" : "waiting",
        asset: null,
        message: isEmpty ? "This file is empty. Choose another one." : null,
        can_retry: false,
      }
    })
    setItems((all) => [...all, ...added])
  }

  function retry(key: string) {
    const sending = sendings.current.get(key)
    if (sending === undefined) return
    sendings.current.set(key, { file: sending.file, abort: new AbortController() })
    change(key, { state: "waiting", message: null, sent_bytes: 0 })
  }

  function remove(key: string) {
    const item = items.find((one) => one.key === key)
    const sending = sendings.current.get(key)
    sending?.abort.abort()
    sendings.current.delete(key)
    setItems((all) => all.filter((one) => one.key !== key))
    // A file that was stored before this visit may be what buyers own: only what came just now is deleted.
    if (sending !== undefined && item?.state === "ready" && item.asset !== null) {
      void deleteAsset(item.asset.id)
    }
  }

  const isBusy = items.some((item) => item.state === "waiting" || isUnderWay(item))
  return { items, isBusy, add, retry, remove, reset: setItems }
}

/** A refused file is cut off while its bytes still come, which a browser cannot tell from a broken line. */
async function explainBreak(asset_id: string): Promise<Pick<FileItem, "message" | "can_retry">> {
  const found = await readAsset(asset_id)
  if (found.ok && found.data.asset.state === "rejected") {
    return {
      message: "This kind of file cannot be sold here. Choose another one.",
      can_retry: false,
    }
  }
  return {
    message: "The connection broke before the file was complete. Try again.",
    can_retry: true,
  }
}

function isUnderWay(item: FileItem): boolean {
  return item.state === "sending" || item.state === "checking"
}
