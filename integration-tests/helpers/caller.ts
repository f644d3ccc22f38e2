export interface Answer<T> {
  status: number
  data: T
  headers: Record<string, string | undefined>
}

interface Client {
  request(config: Record<string, unknown>): Promise<unknown>
}

interface CallOptions {
  headers?: Record<string, string>
  body?: unknown
}

/** Calls the test's application and answers whatever came back: in a test a 404 is a fact, not an error. */
export function caller(api: Client, defaults: { headers?: Record<string, string> } = {}) {
  const call =
    (method: string) =>
    async <T = unknown>(path: string, options: CallOptions = {}): Promise<Answer<T>> =>
      (await api.request({
        method,
        url: path,
        headers: { ...defaults.headers, ...options.headers },
        data: options.body,
        validateStatus: () => true,
        maxRedirects: 0,
      })) as Answer<T>
  return {
    get: call("GET"),
    post: call("POST"),
    put: call("PUT"),
    head: call("HEAD"),
    del: call("DELETE"),
    options: call("OPTIONS"),
  }
}

export type Caller = ReturnType<typeof caller>
