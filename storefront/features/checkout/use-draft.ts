"use client"

import { type RefObject, useCallback, useEffect } from "react"

const KEY = "tessera:buyer-draft"
const NAMES = ["name", "email", "phone"] as const

function readDraft(): Partial<Record<(typeof NAMES)[number], string>> {
  try {
    const draft: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "{}")
    return typeof draft === "object" && draft !== null ? draft : {}
  } catch {
    return {}
  }
}

const inputOf = (form: HTMLFormElement | null, name: string): HTMLInputElement | null =>
  form?.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? null

/**
 * Keeps what was typed about the buyer for this tab: a reload or the back button loses nothing. Never the card.
 * `open` is whether the fields are in the page: they leave it while a checkout runs in their name.
 * @returns the form's `onInput`
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, open: boolean): () => void {
  useEffect(() => {
    if (!open) return
    const draft = readDraft()
    for (const name of NAMES) {
      const input = inputOf(form.current, name)
      const value = draft[name]
      // What was typed before this script arrived is newer than any draft.
      if (input && !input.value && typeof value === "string") input.value = value
    }
  }, [form, open])

  return useCallback(() => {
    const draft = readDraft()
    for (const name of NAMES) {
      const input = inputOf(form.current, name)
      if (input) draft[name] = input.value
    }
    sessionStorage.setItem(KEY, JSON.stringify(draft))
  }, [form])
}
