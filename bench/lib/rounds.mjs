import { cpuSeconds } from "./cpu.mjs"

/**
 * Runs contestants in turns, forwards and then backwards, so that a machine that grows slower or faster is unfair to
 * nobody.
 *
 * @param {{ name: string, pid: number, once: () => Promise<Record<string, number>> }[]} contestants
 *   `once` may answer with the times of its parts
 * @param {{ rounds: number, perRound: number }} plan
 * @returns {Promise<Map<string, { samples: Record<string, number>[][], cpu_s: number }>>}
 *   by contestant: the samples of each round (`total_ms` and the parts), and the CPU they took in all
 */
export async function runRounds(contestants, { rounds, perRound }) {
  const results = new Map(contestants.map(({ name }) => [name, { samples: [], cpu_s: 0 }]))
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? contestants : [...contestants].reverse()
    for (const { name, pid, once } of order) {
      const result = results.get(name)
      const before = cpuSeconds(pid)
      result.samples.push(await repeat(once, perRound))
      result.cpu_s += cpuSeconds(pid) - before
    }
  }
  return results
}

/** Runs `once` a number of times, one after the other. */
export async function repeat(once, count) {
  const samples = []
  for (let index = 0; index < count; index++) {
    const began = performance.now()
    const parts = await once()
    samples.push({ ...parts, total_ms: performance.now() - began })
  }
  return samples
}

/** One measure of every sample, by round. */
export const measured = ({ samples }, key) =>
  samples.map((round) => round.map((sample) => sample[key]))
