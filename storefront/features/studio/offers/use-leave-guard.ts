"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"

export interface LeaveGuard {
  /** Where the person was about to go; null while nobody wants to leave. */
  target: string | null
  stay: () => void
  leave: () => void
}

/** While `isActive`, asks before the page is left by a link, and lets the browser ask before it is closed. */
export function useLeaveGuard(isActive: boolean, onLeave: () => void): LeaveGuard {
  const router = useRouter()
  const [target, setTarget] = useState<string | null>(null)

  useEffect(() => {
    if (!isActive) return
    const onClick = (event: MouseEvent) => {
      const path = internalPath(event)
      if (path === null) return
      event.preventDefault()
      event.stopPropagation()
      setTarget(path)
    }
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault()
    // In the capture phase, so that it comes before the router's own links.
    document.addEventListener("click", onClick, true)
    window.addEventListener("beforeunload", onClose)
    return () => {
      document.removeEventListener("click", onClick, true)
      window.removeEventListener("beforeunload", onClose)
    }
  }, [isActive])

  function leave() {
    onLeave()
    if (target !== null) router.push(target)
    setTarget(null)
  }

  return { target, stay: () => setTarget(null), leave }
}

/** The page of this site that a plain click leads to; null for new tabs, downloads, anchors and other sites. */
function internalPath(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return null
  }
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.download !== "") {
    return null
  }
  const url = new URL(link.href)
  if (url.origin !== window.location.origin || url.pathname === window.location.pathname)
    return null
  return `${url.pathname}${url.search}${url.hash}`
}
