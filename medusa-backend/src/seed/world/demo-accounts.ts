import accounts from "../../scripts/demo-accounts.json"

/** A log-in that `npm start` prints. */
export function demoAccount(role: "Creator" | "Buyer" | "Operator"): {
  email: string
  password: string
} {
  const account = accounts.find((entry) => entry.role === role)
  if (!account) throw new Error(`demo-accounts.json has no ${role}.`)
  return { email: account.email, password: account.password }
}
