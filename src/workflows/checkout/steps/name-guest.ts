import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

interface NameGuestInput {
  customer_id: string | null | undefined
  signed_in_customer_id: string | null
  first_name: string
  last_name: string
  phone: string
}

/**
 * Writes name and phone to the buyer's customer: a guest's record, or that of who is signed in where it is still empty.
 * A registered customer who is not signed in is left alone: anyone may type their e-mail address.
 */
export const nameGuestStep = createStep(
  "name-guest",
  async (input: NameGuestInput, { container }) => {
    if (!input.customer_id) return new StepResponse(null, null)
    const customers = container.resolve(Modules.CUSTOMER)
    const before = await customers.retrieveCustomer(input.customer_id, {
      select: ["id", "first_name", "last_name", "phone", "has_account"],
    })
    const { first_name, last_name, phone } = input
    const is_signed_in = before.id === input.signed_in_customer_id
    const is_empty = !before.first_name || !before.phone
    if (before.has_account ? !is_signed_in || !is_empty : sameAs(before, input)) {
      return new StepResponse(null, null)
    }
    await customers.updateCustomers(before.id, { first_name, last_name, phone })
    return new StepResponse(null, before)
  },
  async (before, { container }) => {
    if (!before) return
    const { id, first_name, last_name, phone } = before
    // The cart's own undo may have deleted a customer that was made for it.
    const customers = container.resolve(Modules.CUSTOMER)
    await customers.updateCustomers({ id: [id] }, { first_name, last_name, phone })
  },
)

function sameAs(
  customer: { first_name: string | null; last_name: string | null; phone: string | null },
  input: NameGuestInput,
): boolean {
  return (
    customer.first_name === input.first_name &&
    customer.last_name === input.last_name &&
    customer.phone === input.phone
  )
}
