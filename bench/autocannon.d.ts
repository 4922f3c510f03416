// What the benchmark uses of autocannon, which brings no types.
declare module "autocannon" {
  import type { EventEmitter } from "node:events"

  export type Request = {
    method?: string
    path?: string
    headers?: Record<string, string>
    body?: string
    /** Called before each time the request is sent; what it returns is sent. */
    setupRequest?: (request: Request) => Request
  }
  export type Options = {
    url: string
    connections: number
    duration?: number
    amount?: number
    timeout?: number
    headers?: Record<string, string>
    requests?: Request[]
  }
  export type Outcome = { errors: number; timeouts: number }
  type Instance = EventEmitter & PromiseLike<Outcome>
  export default function autocannon(options: Options): Instance
}
