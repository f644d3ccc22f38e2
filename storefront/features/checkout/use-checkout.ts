"use client"

import type { StoreCheckout } from "@http"
import { useRouter } from "next/navigation"
import { useEffect, useRef, useState } from "react"
import { completeCheckoutAction, startCheckoutAction } from "./actions"
import type { ReadCard } from "./card"
import type { BuyerDetails, DetailErrors } from "./details"
import { authenticateIntent, confirmIntent, type Intent, ProcessorError } from "./sandbox"
import type { OfferPath } from "./start-checkout"

export type Step = "editing" | "starting" | "confirming" | "asking" | "completing" | "leaving"

export interface CheckoutProblem {
  /** Beside which block the message stands. */
  at: "form" | "card"
  message: string
}

const DECLINED = "We could not charge this card. Try another card or ask your bank."
const OFFLINE =
  "We could not reach the server. Check your connection and press the button again; you are never charged twice."

/** Set while a payment may already be on its way, so that a reload asks for its outcome first. */
const onItsWay = (id: string): string => `tessera:paying:${id}`

interface Options {
  offer: OfferPath
  publicBackendUrl: string
  /** A checkout begun earlier: it is taken up again instead of beginning a second one. */
  resumed: StoreCheckout | null
}

/**
 * Begin, confirm, complete: one press of the button walks as far as it can. Each part is safe to repeat,
 * and what has been done is not done again, so a press after a failure goes on where it stopped.
 */
export function useCheckout({ offer, publicBackendUrl, resumed }: Options) {
  const router = useRouter()
  const [step, setStep] = useState<Step>("editing")
  const [checkout, setCheckout] = useState(resumed)
  const [problem, setProblem] = useState<CheckoutProblem | null>(null)
  const [errors, setErrors] = useState<DetailErrors>({})
  const [soldOut, setSoldOut] = useState(false)
  const busy = useRef(false)
  const confirmed = useRef(false)
  const answer = useRef<((outcome: "approve" | "reject") => void) | null>(null)

  // Reloaded between paying and completing: complete before asking for a card again.
  useEffect(() => {
    if (!resumed?.payment || !sessionStorage.getItem(onItsWay(resumed.id)) || busy.current) return
    busy.current = true
    setStep("completing")
    completeCheckoutAction(resumed.id)
      .then((result) => {
        if (result.kind === "done" && result.status !== "open") {
          router.replace(`/checkout/${resumed.id}/thanks`)
          return
        }
        sessionStorage.removeItem(onItsWay(resumed.id))
        busy.current = false
        setStep("editing")
      })
      .catch(() => {
        busy.current = false
        setProblem({ at: "form", message: OFFLINE })
        setStep("editing")
      })
  }, [resumed, router])

  async function start(details: BuyerDetails): Promise<StoreCheckout | null> {
    setStep("starting")
    const result = await startCheckoutAction(offer, details)
    if (result.kind === "started") {
      setCheckout(result.checkout)
      // "?new" asked for a second checkout once; after a reload this one is meant.
      if (window.location.search) {
        window.history.replaceState(null, "", window.location.pathname)
      }
      return result.checkout
    }
    if (result.kind === "invalid") {
      setErrors(result.errors)
      document.getElementById(Object.keys(result.errors)[0] ?? "")?.focus()
    }
    if (result.kind === "sold_out") setSoldOut(true)
    if (result.kind === "refused") setProblem({ at: "form", message: result.message })
    return null
  }

  async function askBuyer(): Promise<"approve" | "reject"> {
    setStep("asking")
    return new Promise((resolve) => {
      answer.current = resolve
    })
  }

  async function confirm(current: StoreCheckout, card: ReadCard): Promise<boolean> {
    if (!current.payment || confirmed.current) return true
    setStep("confirming")
    sessionStorage.setItem(onItsWay(current.id), "1")
    const target = { publicBackendUrl, payment: current.payment }
    let intent: Intent = await confirmIntent(target, card)
    if (intent.status === "requires_action") {
      const outcome = await askBuyer()
      setStep("confirming")
      intent = await authenticateIntent(target, outcome)
    }
    if (intent.status !== "succeeded" && intent.status !== "processing") {
      sessionStorage.removeItem(onItsWay(current.id))
      setProblem({ at: "card", message: intent.last_error?.message ?? DECLINED })
      return false
    }
    confirmed.current = true
    return true
  }

  async function complete(current: StoreCheckout): Promise<boolean> {
    setStep("completing")
    const result = await completeCheckoutAction(current.id)
    if (result.kind === "refused") {
      // The card may have to be confirmed anew: the processor charges one intent once, however often asked.
      confirmed.current = false
      setProblem({ at: current.payment ? "card" : "form", message: result.message })
      return false
    }
    setStep("leaving")
    router.replace(`/checkout/${current.id}/thanks`)
    return true
  }

  /** `card` is null for what costs nothing. */
  async function pay(details: BuyerDetails, card: ReadCard | null): Promise<void> {
    if (busy.current) return
    busy.current = true
    setProblem(null)
    setErrors({})
    let left = false
    try {
      const current = checkout ?? (await start(details))
      if (!current) return
      if (card && !(await confirm(current, card))) return
      left = await complete(current)
    } catch (error) {
      const message = error instanceof ProcessorError ? error.message : OFFLINE
      setProblem({ at: error instanceof ProcessorError ? "card" : "form", message })
    } finally {
      // Until the next page stands, a second press must find the button busy.
      busy.current = left
      if (!left) setStep("editing")
    }
  }

  /** Other details are another checkout; the hold of the first returns by itself. */
  function changeDetails(): void {
    confirmed.current = false
    setCheckout(null)
    setProblem(null)
    router.replace(`/${offer.handle}/${offer.slug}/buy?new=1`)
  }

  return {
    step,
    checkout,
    problem,
    errors,
    setErrors,
    soldOut,
    pay,
    changeDetails,
    answerBank: (outcome: "approve" | "reject") => answer.current?.(outcome),
  }
}
