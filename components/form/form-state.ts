export type FormState = {
  status: "idle" | "ok" | "error"
  code?: string
  errors: { path: string; message: string; params?: Record<string, string | number> }[]
  values: Record<string, unknown>
  at: number
}

export const idle: FormState = { status: "idle", errors: [], values: {}, at: 0 }
