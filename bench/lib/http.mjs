/** Calls a JSON API and gives back what it answered. @throws Error with the body of every refusal */
export async function call(url, { body, headers = {}, method = body ? "POST" : "GET" } = {}) {
  const response = await fetch(url, {
    method,
    headers: { ...(body ? { "content-type": "application/json" } : {}), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`)
  return text ? JSON.parse(text) : undefined
}
