import { getTranslations, setRequestLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { RiderShell } from "@/components/layout/rider-shell"
import { Icon } from "@/components/ui/icon"
import { qrCodeIcon, storeIcon } from "@/components/ui/icons"

type Props = { children: ReactNode; params: Promise<{ lang: string }> }

export default async function CheckInLayout({ children, params }: Props) {
  const { lang } = await params
  setRequestLocale(lang)
  const [t, shell] = await Promise.all([getTranslations("checkIn"), getTranslations("shell")])
  return (
    <RiderShell
      name={shell("product")}
      homeHref="/"
      links={[
        { href: "/", label: t("stations"), icon: <Icon path={storeIcon} /> },
        { href: "/check-in", label: t("title"), icon: <Icon path={qrCodeIcon} />, current: true },
      ]}
    >
      {children}
    </RiderShell>
  )
}
