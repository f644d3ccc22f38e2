/**
 * A failure with a reason for people. `reason` is printed under the step's name; `log` names the file with the rest.
 */
export class StepFailure extends Error {
  /** @param {string} reason @param {{ log?: string, tail?: string }} [details] */
  constructor(reason, { log, tail } = {}) {
    super(reason)
    this.name = "StepFailure"
    this.log = log
    this.tail = tail
  }
}
