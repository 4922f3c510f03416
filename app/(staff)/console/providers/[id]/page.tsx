import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { z } from "zod"
import { Form } from "@/components/form/form"
import { Badge } from "@/components/ui/badge"
import { Icon } from "@/components/ui/icon"
import { calendarDaysIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { can } from "@/lib/domain/accounts/policy"
import { ancestorNames } from "@/lib/domain/areas/reads"
import { blackoutsOf, providerOf, sessionsAhead } from "@/lib/domain/providers/reads"
import { addressOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { FormButtons } from "../../form-buttons"
import { RetireSection } from "../../retire-section"
import { editProviderAction, restoreProviderAction, retireProviderAction } from "../actions"
import { BlackoutsSection } from "../blackouts-section"
import { kindChoice } from "../kind-choice"
import { ProviderFacts } from "../provider-facts"
import { ProviderFields } from "../provider-fields"
import { ownUnits } from "../unit-choice"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("providers"))("title") }
}

/** One provider: a form for those who keep its record, facts for everyone else. */
export default async function ProviderPage({ params }: Props) {
  const actor = await requireViewer("provider.read")
  const { id } = await params
  const provider = z.uuid().safeParse(id).success ? await providerOf(actor, id) : null
  if (!provider) notFound()
  const { revision, retiredAt, areaCode } = provider
  const mayEdit = can(actor, "provider.manage", { areaCode })
  const lang = await getLocale()
  const [path, units, kinds, ahead, blackouts, t] = await Promise.all([
    ancestorNames(areaCode),
    mayEdit ? ownUnits(actor, "provider.manage", areaCode) : [],
    kindChoice(lang, provider.kinds),
    sessionsAhead(id),
    blackoutsOf(actor, id),
    getTranslations("providers"),
  ])
  const away = (
    <BlackoutsSection
      providerId={id}
      blackouts={blackouts}
      may={can(actor, "provider.blackout", { areaCode, providerId: id })}
    />
  )
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={provider.name}
        subtitle={path.map(({ name }) => name).join(" › ")}
        breadcrumb={[{ label: t("title"), href: "/console/providers" }]}
        actions={
          ahead > 0 && (
            <LinkButton
              href={addressOf(`/providers/${id}/schedule.ics`, { lang })}
              icon={<Icon path={calendarDaysIcon} />}
            >
              {t("subscribe")}
            </LinkButton>
          )
        }
        badge={retiredAt ? <Badge>{t("retired")}</Badge> : <Badge tone="good">{t("inUse")}</Badge>}
      />
      {mayEdit ? (
        <div className="space-y-4">
          <Card>
            <Form action={editProviderAction} hidden={{ id, revision }}>
              <ProviderFields units={units} kinds={kinds} area={areaCode} provider={provider} />
              <FormButtons cancelHref="/console/providers">{t("save")}</FormButtons>
            </Form>
          </Card>
          {away}
          <RetireSection
            of="providers"
            retired={retiredAt !== null}
            note={t("ahead", { count: ahead })}
            actions={{ retire: retireProviderAction, restore: restoreProviderAction }}
            hidden={{ id, revision }}
          />
        </div>
      ) : (
        <div className="space-y-4">
          <ProviderFacts
            provider={provider}
            unitName={path.at(-1)?.name ?? ""}
            ahead={ahead}
            kindName={(code) => kinds.find(({ value }) => value === code)?.label ?? code}
          />
          {away}
        </div>
      )}
    </div>
  )
}
