import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminCreatorListResponse } from "#lib/http/admin"
import { CREATOR_MODULE } from "#modules/creator"
import { toAdminCreators } from "./to-admin-creators"

export interface ListCreatorsInput {
  q?: string | undefined
  status?: "active" | "suspended" | undefined
  limit: number
  offset: number
}

/** A wildcard that somebody types stands for itself. */
const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&")

/** Creators for the operator, newest first. `q` finds part of a handle, a name or an e-mail address. */
export async function listCreators(
  container: MedusaContainer,
  input: ListCreatorsInput,
): Promise<AdminCreatorListResponse> {
  const { limit, offset, status } = input
  const q = input.q?.trim()
  const part = q ? `%${escapeLike(q)}%` : undefined
  const [creators, count] = await container.resolve(CREATOR_MODULE).listAndCountCreators(
    {
      ...(status && { status }),
      ...(part && {
        $or: [
          { handle: { $ilike: part } },
          { display_name: { $ilike: part } },
          { email: { $ilike: part } },
        ],
      }),
    },
    { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } },
  )
  return { creators: await toAdminCreators(container, creators), count, limit, offset }
}
