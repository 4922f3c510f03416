import pino from "pino"

/** One JSON line an event; never a password, token, cookie, phone number or body of a request. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  redact: ["password", "token", "authorization", "cookie", "*.password", "*.token"],
})
