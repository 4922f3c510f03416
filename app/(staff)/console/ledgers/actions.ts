"use server"

import { getTranslations } from "next-intl/server"
import { commitImport } from "@/lib/domain/ledgers/commit-import"
import { previewImport } from "@/lib/domain/ledgers/preview-import"
import { commitChosenInput, previewImportInput, undoImportInput } from "@/lib/domain/ledgers/schema"
import { undoImport } from "@/lib/domain/ledgers/undo-import"
import type { Result } from "@/lib/plain/result"
import { formAction } from "@/lib/web/form-action"

const then = ({ id }: { id: string }) => `/console/ledgers/${id}`

export const previewImportAction = formAction(
  previewImportInput,
  async (actor, { file, ...input }) =>
    previewImport(actor, { ...input, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
  { then },
)
export const commitImportAction = formAction(
  commitChosenInput,
  async (actor, input) => inWords(await commitImport(actor, input)),
  { then },
)
export const undoImportAction = formAction(
  undoImportInput,
  async (actor, input) => inWords(await undoImport(actor, input)),
  { then },
)

/** A row's own refusal, which stands as a code in the words about the row, said in the reader's language. */
async function inWords<T>(result: Result<T>): Promise<Result<T>> {
  if (result.ok || !result.details) return result
  const t = await getTranslations("errors")
  const details = result.details.map((problem) => {
    const { why, ...params } = problem.params ?? {}
    const key = String(why)
    return why === undefined
      ? problem
      : { ...problem, params: { ...params, why: t.has(key) ? t(key, params) : t("invalid") } }
  })
  return {
    ...result,
    details: [{ path: "", message: result.code }, ...details.map((one) => ({ ...one, path: "" }))],
  }
}
