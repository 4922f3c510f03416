import { useMessages, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { type Option, OptionList } from "@/components/form/select-field"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { listFilterIcon, xIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import type { AuditQuery } from "@/lib/domain/audit/schema"
import type { Messages } from "@/lib/web/messages"
import { auditHref } from "./links"
import { nounWords, subjectWords } from "./words"

type Props = {
  query: AuditQuery
  units: Option[]
  filtered: boolean
  /** What the subject that is asked for is called. */
  subjectName: string | null
}

/** A plain GET form: every view of the log has an address that can be sent on. */
export function AuditFilters({ query, units, filtered, subjectName }: Props) {
  const t = useTranslations("audit")
  const { subjectType, subjectId } = query
  return (
    <search data-print="no" aria-label={t("filters.label")}>
      <form
        key={JSON.stringify(query)}
        method="get"
        action="/console/audit"
        className="mb-4 grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:flex sm:flex-wrap"
      >
        {subjectType && <input type="hidden" name="subjectType" value={subjectType} />}
        {subjectId && <input type="hidden" name="subjectId" value={subjectId} />}
        <Labelled name="who" text={t("filters.who")}>
          <input
            type="search"
            id="audit-who"
            name="who"
            defaultValue={query.who}
            maxLength={80}
            placeholder={t("filters.whoHint")}
            className="control sm:w-40"
          />
        </Labelled>
        <Labelled name="action" text={t("filters.action")}>
          <select
            id="audit-action"
            name="action"
            defaultValue={query.action ?? ""}
            className="control sm:w-44"
          >
            <option value="">{t("filters.anyAction")}</option>
            <OptionList options={useActionOptions(query.action)} />
          </select>
        </Labelled>
        <Labelled name="area" text={t("filters.area")}>
          <select id="audit-area" name="area" defaultValue={query.area ?? ""} className="control sm:w-44">
            <option value="">{t("filters.anyArea")}</option>
            <OptionList options={units} />
          </select>
        </Labelled>
        <Labelled name="from" text={t("filters.from")}>
          <input
            type="date"
            id="audit-from"
            name="from"
            defaultValue={query.from}
            className="control sm:w-36"
          />
        </Labelled>
        <Labelled name="to" text={t("filters.to")}>
          <input type="date" id="audit-to" name="to" defaultValue={query.to} className="control sm:w-36" />
        </Labelled>
        <Labelled name="result" text={t("filters.result")}>
          <select
            id="audit-result"
            name="result"
            defaultValue={query.result ?? ""}
            className="control sm:w-28"
          >
            <option value="">{t("filters.anyResult")}</option>
            <option value="ok">{t("filters.ok")}</option>
            <option value="refused">{t("filters.refused")}</option>
          </select>
        </Labelled>
        <Button type="submit" icon={<Icon path={listFilterIcon} />}>
          {t("filters.apply")}
        </Button>
        {filtered && (
          <LinkButton variant="quiet" href="/console/audit">
            {t("filters.clear")}
          </LinkButton>
        )}
      </form>
      {subjectType && subjectId && (
        <p className="-mt-1 mb-4">
          <a
            href={auditHref({ ...query, subjectType: undefined, subjectId: undefined })}
            title={t("filters.subjectClear")}
            className="inline-flex min-h-control-small items-center gap-1.5 rounded-full border border-edge bg-surface px-3 text-sm hover:bg-raised"
          >
            {t("filters.subject", { subject: subjectWords(t, { subjectType, subjectId, subjectName }) })}
            <Icon path={xIcon} size="1em" label={t("filters.subjectClear")} />
          </a>
        </p>
      )}
    </search>
  )
}

/** A control of this row with its words above; `name` is the control's, which has the id "audit-" and that. */
function Labelled({ name, text, children }: { name: string; text: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <label htmlFor={`audit-${name}`} className="text-sm text-muted">
        {text}
      </label>
      {children}
    </div>
  )
}

/** Every action that has words, by noun; one that is asked for stays in the list even without. */
function useActionOptions(chosen: string | undefined) {
  const t = useTranslations("audit")
  const { actions } = (useMessages() as unknown as Messages).audit
  const options = Object.entries(actions).flatMap(([noun, rest]) => {
    const group = nounWords(t, noun)
    return [
      { value: noun, label: t("filters.allOf", { noun: group }), group },
      ...Object.entries(rest).map(([name, label]) => ({ value: `${noun}.${name}`, label, group })),
    ]
  })
  if (!chosen || options.some(({ value }) => value === chosen)) return options
  return [{ value: chosen, label: chosen, group: "" }, ...options]
}
