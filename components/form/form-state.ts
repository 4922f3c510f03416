/** One thing wrong with what was typed: `path` names the field ("" for the form as a whole), `message` a text key under `errors`. */
export type FormProblem = { path: string; message: string; params?: Record<string, string | number> }

/** What a form action answers. `values` is what was typed, so that an error costs nobody their work. */
export type FormState = {
  status: "idle" | "ok" | "error"
  code?: string
  errors: FormProblem[]
  values: Record<string, unknown>
  /** When the answer was made, in ms: tells two equal answers apart. */
  at: number
}

export const idle: FormState = { status: "idle", errors: [], values: {}, at: 0 }
