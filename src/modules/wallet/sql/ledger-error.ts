import { errorCode, errorMessage, invalidData, notAllowed, notFound } from "#lib/errors"

/** What the database decided, by SQLSTATE (`migrations/`), as the error its caller gets. */
export function ledgerError(error: unknown): unknown {
  const message = errorMessage(error)
  switch (errorCode(error)) {
    case "LG002":
      return notAllowed(message, "over_refund")
    case "LG003":
      return notAllowed(message, "wrong_state")
    case "LG004":
      return notFound(message, "not_posted")
    case "LG005":
      return invalidData(message, "invalid_event")
    case "LG006":
      return notAllowed(message, "append_only")
    case "23514":
      return checkError(error)
    default:
      return error
  }
}

/** Deadlock, serialisation failure, or a lock that was not given in time: nothing was written. */
export function mayRetry(error: unknown): boolean {
  return ["40P01", "40001", "55P03"].includes(errorCode(error) ?? "")
}

function checkError(error: unknown): unknown {
  const constraint =
    typeof error === "object" && error !== null && "constraint" in error
      ? String(error.constraint)
      : ""
  if (/^ledger_wallet_(pending|available|reserved|debt)_check$/.test(constraint)) {
    return notAllowed("The wallet does not hold that much.", "insufficient_funds")
  }
  if (/^(commission_rule|ledger_account|ledger_earner)_/.test(constraint)) {
    return invalidData(`A value was refused by the rule ${constraint}.`, constraint)
  }
  return error
}
