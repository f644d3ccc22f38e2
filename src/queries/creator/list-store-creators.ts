import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { StoreCreator } from "#lib/http"

const sql = `select c.id, c.handle, c.display_name, c.tagline, c.bio, c.accent,
    coalesce(c.links, '[]'::jsonb) as links
  from creator c
  where c.status = 'active' and c.deleted_at is null
    and exists (select 1 from offer o where o.creator_id = c.id and o.status = 'published'
                and o.deleted_at is null)
  order by c.id desc limit :limit`

/** Creators with something on sale, newest first; for the landing page and the sitemap. */
export async function listStoreCreators(
  container: MedusaContainer,
  input: { limit: number },
): Promise<StoreCreator[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await database.raw<{ rows: StoreCreator[] }>(sql, input)
  return rows
}
