// What the server and its test use of compression, which brings no types.
declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http"

  type Pack = (request: IncomingMessage, response: ServerResponse, next: () => void) => void
  export default function compression(options?: { threshold?: number }): Pack
}
