"use client"

import { useEffect, useRef, useState } from "react"

const durationMs = 600

/** The number to draw while `target` is being reached; equals `target` at once for people who prefer less motion. */
export function useCountUp(target: number): number {
  const [shown, setShown] = useState(target)
  const from = useRef(target)

  useEffect(() => {
    const start = from.current
    if (start === target) return
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
      from.current = target
      setShown(target)
      return
    }
    const startedAt = performance.now()
    let frame = requestAnimationFrame(function step(now) {
      const part = Math.min(1, (now - startedAt) / durationMs)
      const eased = 1 - (1 - part) ** 3
      const value = part === 1 ? target : Math.round(start + (target - start) * eased)
      from.current = value
      setShown(value)
      if (part < 1) frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
  }, [target])

  return shown
}
