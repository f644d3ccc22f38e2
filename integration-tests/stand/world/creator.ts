import type { CreatorMeResponse } from "#lib/http"
import { httpOk } from "../http"

export interface TestCreator {
  id: string
  handle: string
  email: string
  password: string
  headers: { authorization: string }
}

let count = 0

/** Signs a creator up the way the studio does. */
export async function signUpCreator(
  backend_url: string,
  { handle = `maker-${++count}`, display_name = "Asha Rao" } = {},
): Promise<TestCreator> {
  const email = `${handle}@creators.test`
  const password = "correct horse battery"
  const credentials = { email, password }
  const auth = `${backend_url}/auth/creator/emailpass`
  const registered = await httpOk<{ token: string }>(`${auth}/register`, { body: credentials })
  const { creator } = await httpOk<CreatorMeResponse>(`${backend_url}/creator/creators`, {
    body: { handle, display_name },
    headers: { authorization: `Bearer ${registered.token}` },
  })
  const { token } = await httpOk<{ token: string }>(auth, { body: credentials })
  return {
    id: creator.id,
    handle,
    email,
    password,
    headers: { authorization: `Bearer ${token}` },
  }
}
