// How every command says what it is doing. Node's own modules only: this runs before anything is installed.

/** Says what begins and, when it has taken a moment, how long it took. Errors pass through. */
export async function step(name, work) {
  const begun = Date.now()
  process.stdout.write(`· ${name} …\n`)
  const value = await work()
  const seconds = (Date.now() - begun) / 1000
  if (seconds >= 1) process.stdout.write(`  ${name}: ${seconds.toFixed(1)} s\n`)
  return value
}

/** Ends a command with one plain sentence instead of a stack. */
export function fail(error) {
  process.stderr.write(`\n✗ ${error instanceof Error ? error.message : error}\n`)
  if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  process.exit(1)
}
