"use client"

import { useEffect } from "react"

/** Dialogs and menus are drawn at the end of the body, outside the studio's own element: they get its tile from here. */
export function OverlayAccent({ accent }: { accent: string }) {
  useEffect(() => {
    document.body.dataset.accent = accent
    return () => {
      delete document.body.dataset.accent
    }
  }, [accent])
  return null
}
