interface RedisModule {
  resolve: string
  options: Record<string, unknown>
}

/**
 * What several processes must share to be one application: events, workflows, locks and the cache.
 * Without Redis, Medusa keeps all four in the memory of its one process.
 */
export function redisModules(url: string | undefined): RedisModule[] {
  if (!url) return []
  return [
    { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl: url } },
    { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl: url } } },
    { resolve: "@medusajs/medusa/cache-redis", options: { redisUrl: url } },
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/locking-redis",
            id: "locking-redis",
            is_default: true,
            options: { redisUrl: url },
          },
        ],
      },
    },
  ]
}
