/**
 * The HTTP status of each refusal that a verb may return. A code that is not here is a conflict with the present state (409):
 * verbs refuse for reasons of the business, and the caller's request was well-formed.
 */
const STATUS: Record<string, number> = {
  malformed: 400,
  signedOut: 401,
  notAllowed: 403,
  notFound: 404,
  tooLarge: 413,
  invalid: 422,
  problems: 422,
  codeExpired: 403,
  codeTooOld: 403,
  printedCodeOff: 403,
  sessionNotHere: 404,
  platformUnknown: 422,
  inTheFuture: 422,
  tooLate: 422,
  tooMany: 429,
  locked: 429,
}

export function statusOf(code: string): number {
  return STATUS[code] ?? 409
}
