/** Once in each server process: hear of changes, and see that the coming months of attendance have their partitions. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return
  const { listenForEvents } = await import("./lib/web/listen-for-events")
  listenForEvents()
  const { keepMonthsReady } = await import("./lib/web/keep-months-ready")
  keepMonthsReady()
}
