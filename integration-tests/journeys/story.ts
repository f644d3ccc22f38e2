interface Story {
  /** What the rest stands on: once one fails, nothing after it is tried. */
  chapter(name: string, work: () => Promise<void>): void
  /** Stands on the chapters before it, and nothing stands on it. */
  scene(name: string, work: () => Promise<void>): void
}

/** Tests of one journey on one stand, in order: a broken beginning is reported once and not twelve times. */
export function tellStory(onFailure: () => Promise<void>): Story {
  let broken: string | null = null
  const part = (name: string, work: () => Promise<void>, isNeeded: boolean) => {
    it(name, async () => {
      if (broken !== null) throw new Error(`Not tried, because "${broken}" failed.`)
      try {
        await work()
      } catch (error) {
        if (isNeeded) broken = name
        await onFailure()
        throw error
      }
    })
  }
  return {
    chapter: (name, work) => part(name, work, true),
    scene: (name, work) => part(name, work, false),
  }
}
