import { setRequestLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { RiderFrame } from "../rider-frame"

type Props = { children: ReactNode; params: Promise<{ lang: string }> }

export default async function BookingsLayout({ children, params }: Props) {
  const { lang } = await params
  setRequestLocale(lang)
  return (
    <RiderFrame lang={lang} path="/bookings">
      {children}
    </RiderFrame>
  )
}
