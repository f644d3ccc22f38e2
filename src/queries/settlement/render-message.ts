import type { MedusaContainer } from "@medusajs/framework/types"
import { unexpectedState } from "#lib/errors"
import { activationMail } from "#lib/mail/activation"
import { changedMail } from "#lib/mail/changed-refunded"
import type { Mail } from "#lib/mail/mail"
import { type PurchaseMail, purchaseMail } from "#lib/mail/purchase"
import { type RefundMail, refundMail } from "#lib/mail/refund"
import { type SaleMail, saleMail } from "#lib/mail/sale"
import { type SaleRefundedMail, saleRefundedMail } from "#lib/mail/sale-refunded"
import { type SoldOutMail, soldOutMail } from "#lib/mail/sold-out-refunded"
import { type OutboxRow, SETTLEMENT_MODULE } from "#modules/settlement"
import { activationUrl } from "../account/activation-url"
import { readLogin } from "../account/read-login"

type PurchasePayload = Omit<PurchaseMail, "access_url" | "sets_password"> & {
  email: string
  owner_id: string | null
}

type SalePayload = Omit<SaleMail, "available_at" | "wallet_url"> & { available_at: string }

/**
 * Renders a message at the moment it is sent, so that a link in it is as fresh as the mail.
 * @throws when nobody taught this function the message's kind.
 */
export async function renderMessage(
  container: MedusaContainer,
  message: Pick<OutboxRow, "kind" | "payload" | "to">,
  now: Date,
): Promise<Mail> {
  const { options } = container.resolve(SETTLEMENT_MODULE)
  switch (message.kind) {
    case "purchase": {
      const payload = message.payload as unknown as PurchasePayload
      return purchaseMail({ ...payload, ...(await accessOf(container, payload, now)) })
    }
    case "sale": {
      const payload = message.payload as unknown as SalePayload
      const available_at = new Date(payload.available_at)
      const wallet_url = `${options.storefront_url}/studio/wallet`
      return saleMail({ ...payload, available_at, wallet_url })
    }
    case "sold-out-refunded":
      return soldOutMail(message.payload as unknown as SoldOutMail)
    case "refund": {
      const payload = message.payload as unknown as Omit<RefundMail, "library_url">
      return refundMail({ ...payload, library_url: `${options.storefront_url}/library` })
    }
    case "sale-refunded": {
      const payload = message.payload as unknown as Omit<SaleRefundedMail, "wallet_url">
      return saleRefundedMail({ ...payload, wallet_url: `${options.storefront_url}/studio/wallet` })
    }
    case "changed-refunded":
      return changedMail(message.payload as unknown as SoldOutMail)
    case "activation": {
      const { name } = message.payload as { name: string | null }
      const { fingerprint } = await readLogin(container, { email: message.to })
      const link = { email: message.to, name, fingerprint, now }
      return activationMail({ name, activation_url: activationUrl(link, options) })
    }
    default:
      throw unexpectedState(`No template renders messages of kind "${message.kind}".`)
  }
}

/** Straight to the library for whoever can sign in and sees the purchase there; a password link for everyone else. */
async function accessOf(
  container: MedusaContainer,
  payload: PurchasePayload,
  now: Date,
): Promise<Pick<PurchaseMail, "access_url" | "sets_password">> {
  const { options } = container.resolve(SETTLEMENT_MODULE)
  const { login, fingerprint } = await readLogin(container, { email: payload.email })
  if (payload.owner_id && login && login.app_metadata.customer_id === payload.owner_id) {
    return { access_url: `${options.storefront_url}/library`, sets_password: false }
  }
  const link = { email: payload.email, name: payload.buyer_name, fingerprint, now }
  return { access_url: activationUrl(link, options), sets_password: true }
}
