/** The value below which `share` of the sample lies (nearest rank). */
function quantile(sample, share) {
  if (sample.length === 0) throw new Error("There is nothing to take a quantile of.")
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}

export const median = (sample) => quantile(sample, 0.5)
export const p95 = (sample) => quantile(sample, 0.95)

/** The ratio of two medians, with the range it had over the rounds. */
export function ratioOf(oursByRound, peerByRound, measure = median) {
  const rounds = oursByRound.map((ours, index) => measure(ours) / measure(peerByRound[index]))
  return {
    ratio: measure(oursByRound.flat()) / measure(peerByRound.flat()),
    lowest: Math.min(...rounds),
    highest: Math.max(...rounds),
  }
}
