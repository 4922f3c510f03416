import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Logo } from "./logo"
import { SkipLink } from "./skip-link"

export type RiderLink = { href: string; label: string; icon?: ReactNode; current?: boolean }

type Props = {
  /** The product's name, 暖驿. */
  name: string
  homeHref: string
  /** The ways through the product; at the bottom of a phone, under the thumb. */
  links: RiderLink[]
  /** Language and larger text. */
  settings?: ReactNode
  footer?: ReactNode
  children: ReactNode
}

/** The frame of every rider page. No script of its own: plain links, so that the first load stays small. */
export function RiderShell({ name, homeHref, links, settings, footer, children }: Props) {
  const t = useTranslations("ui")
  return (
    <div
      data-face="rider"
      className="flex min-h-dvh flex-col max-sm:pb-[calc(4.25rem+env(safe-area-inset-bottom))]"
    >
      <SkipLink />
      <header data-print="no" className="bg-band text-band-ink">
        <div className="mx-auto flex min-h-14 max-w-3xl items-center gap-3 px-4">
          <a href={homeHref} className="flex min-h-12 items-center gap-2.5">
            <Logo size="1.9rem" />
            <span className="text-xl font-bold tracking-widest">{name}</span>
          </a>
          <div className="ms-auto flex items-center gap-1">{settings}</div>
        </div>
      </header>
      <nav
        data-print="no"
        aria-label={t("menu")}
        className="border-line bg-surface max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-10 max-sm:border-t max-sm:pb-[env(safe-area-inset-bottom)] sm:border-b"
      >
        <ul className="mx-auto flex max-w-3xl sm:gap-2 sm:px-4">
          {links.map((link) => (
            <li key={link.href} className="flex-1 sm:flex-none">
              <a
                href={link.href}
                aria-current={link.current ? "page" : undefined}
                className="flex min-h-16 flex-col items-center justify-center gap-0.5 text-xs text-muted aria-[current=page]:font-bold aria-[current=page]:text-accent-text sm:min-h-12 sm:flex-row sm:gap-2 sm:px-3 sm:text-base"
              >
                {link.icon}
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-3xl flex-1 px-4 py-5">
        {children}
      </main>
      {footer && (
        <footer data-print="no" className="mx-auto w-full max-w-3xl px-4 py-6 text-sm text-muted">
          {footer}
        </footer>
      )}
    </div>
  )
}
