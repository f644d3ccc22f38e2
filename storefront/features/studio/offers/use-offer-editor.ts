"use client"

import type { CreatorOffer } from "@http"
import { useRouter } from "next/navigation"
import { useEffect, useRef, useState, useTransition } from "react"
import { logInPath } from "../api/log-in-path"
import { changeOfferStatus, type OfferVerb } from "./change-offer-status"
import { draftBackup } from "./draft-backup"
import { draftFingerprint } from "./draft-fingerprint"
import { type DraftErrors, draftToBody } from "./draft-to-body"
import { draftOf, emptyDraft, type OfferDraft, storedFiles } from "./offer-draft"
import type { PriceCurrency } from "./parse-price"
import { refusedField } from "./refused-field"
import { saveOffer } from "./save-offer"
import { type FileUploads, useFileUploads } from "./use-file-uploads"

interface EditorOptions {
  creator_id: string
  offer: CreatorOffer | null
  currencies: PriceCurrency[]
  currency_code: string
}

export type EditorTask = "save" | OfferVerb

export interface OfferEditor {
  offer: CreatorOffer | null
  draft: OfferDraft
  currency: PriceCurrency
  uploads: FileUploads
  errors: DraftErrors
  notice: { tone: "good" | "bad"; text: string } | null
  isDirty: boolean
  isRestored: boolean
  /** What is being done just now. */
  task: EditorTask | null
  change: (part: Partial<OfferDraft>) => void
  save: () => void
  changeStatus: (verb: OfferVerb) => void
  discard: () => void
  forget: () => void
}

const dollars: PriceCurrency = { code: "usd", exponent: 2 }

/** Everything the editor holds and can do. Text stays as typed; the offer is only what the backend answered. */
export function useOfferEditor(options: EditorOptions): OfferEditor {
  const { creator_id, offer: first, currencies } = options
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const [task, setTask] = useState<EditorTask | null>(null)
  const [offer, setOffer] = useState(first)
  const [draft, setDraft] = useState(() => startDraft(first, options))
  const [errors, setErrors] = useState<DraftErrors>({})
  const [notice, setNotice] = useState<OfferEditor["notice"]>(null)
  const [isRestored, setIsRestored] = useState(false)
  const uploads = useFileUploads(first === null ? [] : storedFiles(first), logInAgain)
  const [saved, setSaved] = useState(() => draftFingerprint(draft, uploads.items))
  const backup = useRef(draftBackup(creator_id, first?.id ?? null))

  const currency = currencies.find((one) => one.code === draft.currency_code) ?? dollars
  const isDirty = draftFingerprint(draft, uploads.items) !== saved
  const base = offer?.updated_at ?? null

  const { reset } = uploads
  const hasLooked = useRef(false)
  useEffect(() => {
    if (hasLooked.current) return
    hasLooked.current = true
    const kept = backup.current.read(first?.updated_at ?? null)
    if (kept === null) return
    setDraft(kept.draft)
    reset(kept.files)
    setIsRestored(true)
  }, [first, reset])

  const { items } = uploads
  useEffect(() => {
    if (!isDirty) return
    const ready = items.filter((item) => item.state === "ready")
    backup.current.write({ base, draft, files: ready })
  }, [isDirty, base, draft, items])

  function logInAgain() {
    const page = offer === null ? "/studio/offers/new" : `/studio/offers/${offer.id}`
    router.push(logInPath(page, "expired"))
  }

  function refuse(result: { reason: string; message: string }) {
    if (result.reason === "expired") logInAgain()
    const named = refusedField(result.message)
    setErrors(named)
    setNotice({ tone: "bad", text: result.message })
  }

  /** The stored offer, or null after saying why not. */
  async function store(): Promise<CreatorOffer | null> {
    const fingerprint = draftFingerprint(draft, uploads.items)
    const checked = draftToBody(draft, uploads.items, currency)
    setErrors(checked.ok ? {} : checked.errors)
    if (!checked.ok) {
      setNotice({ tone: "bad", text: "Some fields need a look. Nothing was saved yet." })
      return null
    }
    const result = await saveOffer(offer?.id ?? null, checked.body)
    if (!result.ok) {
      refuse(result)
      return null
    }
    setOffer(result.data)
    setSaved(fingerprint)
    setIsRestored(false)
    backup.current.clear()
    backup.current = draftBackup(creator_id, result.data.id)
    if (offer === null) {
      // Not a navigation: this page stays, and with it every upload that is still under way.
      window.history.replaceState(null, "", `/studio/offers/${result.data.id}`)
    }
    return result.data
  }

  function run(next: EditorTask, work: () => Promise<void>) {
    setTask(next)
    setNotice(null)
    startTransition(work)
  }

  function save() {
    run("save", async () => {
      const stored = await store()
      if (stored !== null) setNotice({ tone: "good", text: savedWords(stored, uploads.isBusy) })
    })
  }

  function changeStatus(verb: OfferVerb) {
    run(verb, async () => {
      const stored = offer === null || (isDirty && verb === "publish") ? await store() : offer
      if (stored === null) return
      if (verb === "publish" && stored.missing.length > 0) {
        setNotice({ tone: "bad", text: missingWords(stored) })
        return
      }
      const result = await changeOfferStatus(stored.id, verb)
      if (!result.ok) return refuse(result)
      backup.current.clear()
      setOffer(result.data)
      router.replace(`/studio/offers/${stored.id}?done=${verb}`)
    })
  }

  function discard() {
    backup.current.clear()
    setDraft(startDraft(offer, options))
    uploads.reset(offer === null ? [] : storedFiles(offer))
    setIsRestored(false)
  }

  return {
    offer,
    draft,
    currency,
    uploads,
    errors,
    notice,
    isDirty,
    isRestored,
    task: isPending ? task : null,
    change: (part) => setDraft((last) => ({ ...last, ...part })),
    save,
    changeStatus,
    discard,
    forget: () => backup.current.clear(),
  }
}

function startDraft(offer: CreatorOffer | null, options: EditorOptions): OfferDraft {
  if (offer === null) return emptyDraft(options.currency_code)
  const known = options.currencies.find((one) => one.code === offer.currency_code)
  return draftOf(offer, known?.exponent ?? dollars.exponent)
}

function savedWords(offer: CreatorOffer, isUploading: boolean): string {
  if (isUploading) return "Saved. Save once more when the files have arrived."
  return offer.status === "published" ? "Saved. Buyers see it now." : "Saved."
}

function missingWords({ missing }: CreatorOffer): string {
  const messages = missing.map(({ message }) => message).join(" ")
  return `It is saved, but cannot be published yet. ${messages}`
}
