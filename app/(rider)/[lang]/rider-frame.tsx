import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { RiderShell } from "@/components/layout/rider-shell"
import { Icon } from "@/components/ui/icon"
import {
  aLargeSmallIcon,
  languagesIcon,
  locateIcon,
  qrCodeIcon,
  searchIcon,
  userIcon,
} from "@/components/ui/icons"
import { addressOf } from "@/lib/web/address"
import { InlineScript } from "./inline-script"
import { RIDER_SCRIPT } from "./rider-script"

type Props = {
  lang: string
  /** This page's own address: where the other language leads. */
  path: string
  current?: "nearby" | "find" | "checkIn" | "mine"
  children: ReactNode
}

const setting =
  "flex min-h-12 min-w-12 items-center justify-center gap-1.5 rounded-control px-2 text-sm font-medium whitespace-nowrap"

/** What every rider page has around it: the ways through the product, the language and the size of text. */
export function RiderFrame({ lang, path, current, children }: Props) {
  const t = useTranslations("riders")
  const shell = useTranslations("shell")
  const other = lang === "en" ? "zh-CN" : "en"
  const link = (name: "nearby" | "find" | "checkIn" | "mine", href: string, icon: string) => ({
    href,
    label: t(name),
    icon: <Icon path={icon} size="1.4rem" />,
    current: current === name,
  })
  return (
    <RiderShell
      name={shell("product")}
      homeHref="/"
      links={[
        link("nearby", "/", locateIcon),
        link("find", "/stations", searchIcon),
        link("checkIn", "/check-in", qrCodeIcon),
        link("mine", "/me", userIcon),
      ]}
      settings={
        <>
          <button
            type="button"
            data-toggle-text
            aria-pressed="false"
            suppressHydrationWarning
            className={`hidden! [[data-script]_&]:flex! ${setting} aria-pressed:bg-ink aria-pressed:text-page`}
          >
            <Icon path={aLargeSmallIcon} size="1.4rem" />
            <span className="max-[23.9rem]:sr-only max-[30rem]:[[data-text]_&]:sr-only">
              {t("largeText")}
            </span>
          </button>
          <a
            href={addressOf("/api/lang", { to: other, back: path })}
            hrefLang={other}
            lang={other}
            aria-label={t("switchLanguage")}
            className={setting}
          >
            <Icon path={languagesIcon} size="1.4rem" className="max-[23.9rem]:hidden" />
            {t("otherLanguage")}
          </a>
        </>
      }
      footer={
        <>
          <p>{t("footer")}</p>
          <p className="flex flex-wrap gap-x-6">
            <a href="/bookings" className="inline-flex min-h-12 items-center underline">
              {t("bookings.title")}
            </a>
            <a href="/about" className="inline-flex min-h-12 items-center underline">
              {t("about.link")}
            </a>
            <a href="/privacy" className="inline-flex min-h-12 items-center underline">
              {t("privacy.link")}
            </a>
            <a href="/login" className="inline-flex min-h-12 items-center underline">
              {t("staffDoor")}
            </a>
          </p>
        </>
      }
    >
      {children}
      <InlineScript text={RIDER_SCRIPT} />
    </RiderShell>
  )
}
