const RealDate = globalThis.Date

/**
 * The clock of the demo world. Past sales are made by the same workflows as real ones, which ask what time it is; here
 * they are told. Only the seed's own process uses it, and only while it runs.
 */
export class DemoClock {
  #offset_ms = 0

  /** From now on this process believes it is `at`; its time goes on at the usual pace. */
  travelTo(at: Date): void {
    this.#offset_ms = at.getTime() - RealDate.now()
    globalThis.Date = this.#shifted()
  }

  return(): void {
    this.#offset_ms = 0
    globalThis.Date = RealDate
  }

  #shifted(): DateConstructor {
    const now = () => RealDate.now() + this.#offset_ms
    return new Proxy(RealDate, {
      construct: (target, args, created) =>
        args.length === 0 ? new target(now()) : Reflect.construct(target, args, created),
      apply: () => new RealDate(now()).toString(),
      get: (target, key, receiver) => (key === "now" ? now : Reflect.get(target, key, receiver)),
    })
  }
}
