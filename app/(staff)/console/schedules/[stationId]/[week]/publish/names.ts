/** What the codes and ids of a session are called. */
export type Names = { kind: (code: string) => string; provider: (id: string | null) => string }
