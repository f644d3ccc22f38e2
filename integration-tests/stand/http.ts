export interface HttpAnswer<T> {
  status: number
  headers: Headers
  body: T
}

export interface HttpInput {
  method?: string
  body?: unknown
  headers?: Record<string, string>
}

/** One JSON call; whatever the status, the answer comes back for the test to judge. */
export async function http<T = Record<string, unknown>>(
  url: string,
  { method, body, headers = {} }: HttpInput = {},
): Promise<HttpAnswer<T>> {
  const response = await fetch(url, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      accept: "application/json",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const json = (response.headers.get("content-type") ?? "").includes("json")
  return {
    status: response.status,
    headers: response.headers,
    body: (json && text ? JSON.parse(text) : text) as T,
  }
}

/** Like `http`, for calls a test needs to succeed: anything but 2xx throws with what was answered. */
export async function httpOk<T>(url: string, input: HttpInput = {}): Promise<T> {
  const answer = await http<T>(url, input)
  if (answer.status < 200 || answer.status > 299) {
    throw new Error(
      `${input.method ?? (input.body === undefined ? "GET" : "POST")} ${url} answered ${answer.status}: ${JSON.stringify(answer.body)}`,
    )
  }
  return answer.body
}
