// A process of its own that posts to the ledger over its own connections, as a second backend would.
// Given over IPC: { connection, workers, events }. Answers with how many postings were new.
const { Client } = require("pg")

const text = "select posted from tessera_post($1::jsonb)"

async function work(connection, queue) {
  const client = new Client(connection)
  await client.connect()
  let posted = 0
  try {
    for (let event = queue.pop(); event; event = queue.pop()) {
      const { rows } = await client.query({ name: "post", text, values: [JSON.stringify([event])] })
      if (rows[0].posted) posted++
    }
  } finally {
    await client.end()
  }
  return posted
}

process.on("message", async ({ connection, workers, events }) => {
  try {
    const counts = await Promise.all(
      Array.from({ length: workers }, () => work(connection, events)),
    )
    process.send({ posted: counts.reduce((sum, count) => sum + count, 0) })
  } catch (error) {
    process.send({ error: String(error) })
  }
  process.disconnect()
})
