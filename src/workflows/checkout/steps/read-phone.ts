import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js"
import { invalidData } from "#lib/errors"

/** The number as everyone else writes it (E.164). Reads only. */
export const readPhoneStep = createStep(
  "read-phone",
  async (input: { phone: string; country_code: string | null }) => {
    const country = input.country_code?.toUpperCase() as CountryCode | undefined
    const number = parsePhoneNumberFromString(input.phone, country)
    if (!number?.isValid()) {
      throw invalidData(
        "This phone number is not complete. Write it with its country code, for example +44 20 7946 0958.",
        "invalid_phone",
      )
    }
    return new StepResponse<string>(number.number)
  },
)
