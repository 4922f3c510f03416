/** Once in each server process: hear of changes, and do what the house does by itself. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return
  const { listenForEvents } = await import("./lib/web/listen-for-events")
  listenForEvents()
  const { doRegularWork } = await import("./lib/web/regular-work")
  doRegularWork()
}
