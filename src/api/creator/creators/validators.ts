import { z } from "@medusajs/framework/zod"
import { accents } from "#lib/accent"
import { isStorable, text } from "../_lib/text"

const webAddress = z
  .string()
  .trim()
  .max(2000)
  .refine(
    (value) =>
      isStorable(value) &&
      /^https:\/\/[^\s\\]+$/i.test(value) &&
      URL.canParse(value) &&
      // Addresses like youtube.com/@name are welcome; a user name before the host only misleads.
      `${new URL(value).username}${new URL(value).password}` === "",
    {
      message: "must be a full https:// address",
    },
  )

export const CreateCreatorSchema = z
  .object({ handle: z.string().max(100), display_name: text(80, 1) })
  .strict()

export const UpdateCreatorSchema = z
  .object({
    display_name: text(80, 1).optional(),
    tagline: text(160).nullable().optional(),
    bio: text(5000).nullable().optional(),
    accent: z.enum(accents).optional(),
    links: z
      .array(z.object({ label: text(40, 1), url: webAddress }).strict())
      .max(10)
      .optional(),
  })
  .strict()

export type CreateCreatorInput = z.infer<typeof CreateCreatorSchema>
export type UpdateCreatorInput = z.infer<typeof UpdateCreatorSchema>
