import { useTranslations } from "next-intl"
import { Notice } from "@/components/ui/notice"
import type { Refusal } from "@/lib/plain/result"

/** Why nothing could be proposed. */
export function ProblemNotice({ refusal: { code, details } }: { refusal: Refusal }) {
  const t = useTranslations("rounds")
  const tErrors = useTranslations("errors")
  const say = (message: string, params = {}) =>
    tErrors.has(message) ? tErrors(message, params) : tErrors("invalid")
  const said = details?.map(({ message, params }) => say(message, params)) ?? [say(code)]
  return (
    <Notice tone="bad" live title={t("notPlanned")}>
      {[...new Set(said)].join(t("comma"))}
    </Notice>
  )
}
