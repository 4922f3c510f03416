import { useTranslations } from "next-intl"
import { Icon } from "@/components/ui/icon"
import { qrCodeIcon, storeIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"

type Props = {
  code: "noCode" | "codeExpired" | "codeTooOld" | "printedCodeOff" | "stationNotOpen"
  name?: string
}

/** No code, one that does not count any more, or a station that is not in service: what it means and what to do next. */
export function CheckInProblem({ code, name }: Props) {
  const t = useTranslations("checkIn")
  return (
    <section className="flex flex-col items-center gap-3 py-8 text-center">
      <span className="rounded-full bg-accent-soft p-5 text-accent-text">
        <Icon path={code === "stationNotOpen" ? storeIcon : qrCodeIcon} size="2.5rem" />
      </span>
      {name && <p className="text-muted">{name}</p>}
      <h1 className="text-2xl font-bold">{t(`states.${code}.title`)}</h1>
      <p className="max-w-prose">{t(`states.${code}.text`)}</p>
      <LinkButton href="/" variant="primary" size="large" className="mt-3">
        {t("findStations")}
      </LinkButton>
    </section>
  )
}
