import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { Logo } from "@/components/layout/logo"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { PrintButton } from "@/components/ui/print-button"
import { QrCode } from "@/components/ui/qr-code"
import { Section } from "@/components/ui/section"
import { codeOfStation } from "@/lib/domain/stations/code-of-station"
import { checkInAddress } from "@/lib/web/check-in-address"
import { requireViewer } from "@/lib/web/viewer"
import { PrintedCodeForm } from "./printed-code-form"
import { RenewForm } from "./renew-form"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("attendance"))("codeTitle") }
}

/** The code for the door: on the screen of the keeper's phone, or on paper. Only here, because who has it can check in from anywhere. */
export default async function StationCode({ params }: Props) {
  const actor = await requireViewer("station.code")
  const { id } = await params
  const station = z.uuid().safeParse(id).success ? await codeOfStation(actor, id) : null
  if (!station) notFound()
  const [t, screen, shell] = await Promise.all([
    getTranslations("attendance"),
    getTranslations("screen"),
    getTranslations("shell"),
  ])
  const address = new URL(checkInAddress(station.id, station.code))
  return (
    <div className="mx-auto max-w-2xl space-y-4 print:max-w-none">
      <div data-print="no">
        <PageHeader
          title={t("codeTitle")}
          subtitle={t("codeText")}
          breadcrumb={[{ label: station.name, href: `/console/stations/${station.id}` }]}
          actions={<PrintButton variant="primary">{t("print")}</PrintButton>}
        />
      </div>
      {!station.open && (
        <div data-print="no">
          <Notice tone="warn">{t("notOpenCode")}</Notice>
        </div>
      )}
      <div data-print="no">
        <Notice
          title={screen("openTitle")}
          action={<LinkButton href={`/console/attendance/${station.id}/code`}>{screen("open")}</LinkButton>}
        >
          {screen("openText")}
        </Notice>
      </div>
      <section
        data-face="rider"
        className="overflow-hidden rounded-card border-2 border-accent-edge bg-surface text-center print:border-4"
      >
        <div className="flex items-center justify-center gap-3 bg-band px-4 py-4 text-2xl font-bold tracking-widest text-band-ink">
          <Logo size="2.25rem" />
          {shell("product")}
        </div>
        <div className="px-6 py-6 print:py-10">
          <h2 className="text-3xl font-bold print:text-[34pt]">{station.name}</h2>
          {station.nameEn && <p className="text-lg text-muted">{station.nameEn}</p>}
          <QrCode
            text={address.href}
            label={t("qrCheckIn")}
            className="mx-auto mt-4 w-full max-w-80 rounded-control print:max-w-[115mm]"
          />
          <p className="mt-4 text-2xl font-bold print:text-[26pt]">{t("scanToCheckIn")}</p>
          <p className="mt-1 text-lg text-balance print:text-[16pt]">{t("scanSteps")}</p>
          <p className="text-muted print:text-[13pt]">{t("noAccount")}</p>
          <p className="mt-4 text-sm text-balance text-muted">
            {station.address} · {t("codeNumber", { version: station.codeVersion })}
          </p>
        </div>
      </section>
      <p data-print="no">
        <a href={address.pathname + address.search} className="text-accent-text underline">
          {t("tryCode")}
        </a>
      </p>
      <div data-print="no">
        <Section title={screen("printed")}>
          <PrintedCodeForm id={station.id} counts={station.printedCode} />
        </Section>
      </div>
      <RenewForm id={station.id} codeVersion={station.codeVersion} />
    </div>
  )
}
