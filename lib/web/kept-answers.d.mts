import type { IncomingMessage, ServerResponse } from "node:http"

export function answerFromMemory(request: IncomingMessage, response: ServerResponse): Promise<boolean>
export function keepAnswer(request: IncomingMessage, response: ServerResponse): void
