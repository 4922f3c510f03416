import type { IncomingMessage, ServerResponse } from "node:http"

export function onShortWay<Handler extends (request: Request, context: never) => Promise<Response>>(
  call: string,
  handler: Handler,
): Handler
export function answerAtOnce(request: IncomingMessage, response: ServerResponse): Promise<boolean>
