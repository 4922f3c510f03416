import autocannon, { type Options } from "autocannon"

export type Measured = {
  /** Answers with the status that was expected. */
  answered: number
  /** Everything else: other statuses, broken connections, time-outs. */
  failed: number
  perSecond: number
  p50: number
  p95: number
  p99: number
}

const isSuccess = (status: number) => status >= 200 && status < 300

/** Sends for some seconds, or a number of requests, and keeps the time of every single answer. */
export async function load(options: Options, expected = isSuccess): Promise<Measured> {
  const times: number[] = []
  let refused = 0
  const begun = performance.now()
  let last = begun
  const running = autocannon({ timeout: 20, ...options })
  running.on("response", (_client: unknown, status: number, _bytes: number, milliseconds: number) => {
    last = performance.now()
    if (expected(status)) times.push(milliseconds)
    else refused++
  })
  const { errors, timeouts } = await running
  times.sort((a, b) => a - b)
  return {
    answered: times.length,
    failed: refused + errors + timeouts,
    perSecond: times.length / ((last - begun) / 1000),
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
  }
}

/** The smallest time that so many per cent of all did not exceed; Infinity when nothing was answered. */
function percentile(sorted: number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.POSITIVE_INFINITY
}
