import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { showInstant } from "@/components/ui/dates"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { settingsState } from "@/lib/domain/settings/reads"
import { SETTING_GROUPS } from "@/lib/domain/settings/rules"
import { requireViewer } from "@/lib/web/viewer"
import { changeSettingsAction } from "./actions"
import { SavedNote } from "./saved-note"
import { SettingRow } from "./setting-row"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") }
}

/** Every rule of the schema, in one form: they are saved together, so that nobody sees half of a change. */
export default async function SettingsPage() {
  await requireViewer("settings.manage")
  const [{ values, revision, changedAt }, t, lang] = await Promise.all([
    settingsState(),
    getTranslations("settings"),
    getLocale(),
  ])
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t("title")}
        subtitle={
          <>
            {t("subtitle")}
            <br />
            {changedAt ? t("changedAt", { when: showInstant(lang, changedAt) }) : t("neverChanged")}
          </>
        }
      />
      <Form action={changeSettingsAction} hidden={{ revision }}>
        <SavedNote />
        {SETTING_GROUPS.map(({ group, fields }) => (
          <Section
            key={group}
            id={group}
            title={t.has(`groups.${group}`) ? t(`groups.${group}`) : group}
            description={t.has(`groupHints.${group}`) ? t(`groupHints.${group}`) : undefined}
          >
            <div className="divide-y divide-line">
              {fields.map((field) => (
                <SettingRow key={field.key} field={field} value={values[field.key]} />
              ))}
            </div>
          </Section>
        ))}
        <div className="sticky bottom-0 z-2 flex gap-2 border-t border-line bg-page py-3">
          <SubmitButton>{t("save")}</SubmitButton>
          <LinkButton href="/console/settings">{t("reload")}</LinkButton>
        </div>
      </Form>
    </div>
  )
}
