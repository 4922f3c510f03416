import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { classes } from "../ui/classes"
import { Icon } from "../ui/icon"
import { chevronRightIcon, menuIcon } from "../ui/icons"
import { Logo } from "./logo"
import { PopUp } from "./pop-up"
import { type NavGroup, Rail } from "./rail"
import { SkipLink } from "./skip-link"
import { SoftLinks } from "./soft-links"

type Props = {
  /** The product's name, 暖驿. */
  name: string
  /** Under the name: what this place is, e.g. 驿站管理平台. */
  product: string
  homeHref: string
  groups: NavGroup[]
  /** Where the active post sits, top first: 北京市, 昌平区, 天通苑北街道. */
  scope: string[]
  postSwitcher?: ReactNode
  userMenu?: ReactNode
  children: ReactNode
}

/** The frame of every staff page. Rail at the left; on a phone the same lines open from the top. */
export function StaffShell({
  name,
  product,
  homeHref,
  groups,
  scope,
  postSwitcher,
  userMenu,
  children,
}: Props) {
  const t = useTranslations("ui")
  return (
    <div data-face="staff" className="min-h-dvh lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]">
      <SkipLink />
      <SoftLinks within="/console/" />
      <aside
        data-print="no"
        className="hidden border-e border-line bg-surface lg:sticky lg:top-0 lg:block lg:h-dvh lg:overflow-y-auto"
      >
        <Brand name={name} product={product} href={homeHref} />
        <Rail groups={groups} label={t("menu")} />
      </aside>
      <div className="min-w-0">
        <header
          data-print="no"
          className="relative z-20 flex min-h-12 items-center gap-x-3 border-b border-line bg-surface px-4 py-1.5 lg:px-6"
        >
          <PopUp
            className="shrink-0 lg:hidden"
            summaryClassName="flex min-h-control list-none items-center gap-2 font-medium"
            summary={
              <>
                <Icon path={menuIcon} />
                {t("menu")}
              </>
            }
          >
            <div className="absolute inset-x-0 top-full max-h-[calc(100dvh-4rem)] overflow-y-auto border-b border-line bg-surface shadow-float">
              <Rail groups={groups} label={t("menu")} />
            </div>
          </PopUp>
          <Scope units={scope} />
          <div className="ms-auto flex shrink-0 items-center gap-1 sm:gap-2">
            {postSwitcher}
            {userMenu}
          </div>
        </header>
        <main id="content" tabIndex={-1} className="mx-auto max-w-[96rem] px-4 py-5 lg:px-6">
          {children}
        </main>
      </div>
    </div>
  )
}

function Brand({ name, product, href }: { name: string; product: string; href: string }) {
  return (
    <a href={href} className="flex min-h-12 items-center gap-2.5 px-4 py-2.5">
      <span className="text-accent-text">
        <Logo />
      </span>
      <span className="leading-tight">
        <span className="block text-lg font-bold tracking-wide">{name}</span>
        <span className="block text-xs text-muted">{product}</span>
      </span>
    </a>
  )
}

/** On a phone there is room for the last one only. */
function Scope({ units }: { units: string[] }) {
  return (
    <p className="flex min-w-0 items-center gap-x-1 text-sm text-muted sm:flex-wrap">
      {units.map((unit, index) => {
        const last = index === units.length - 1
        return (
          <span key={unit} className={classes("flex min-w-0 items-center gap-1", !last && "max-sm:hidden")}>
            {index > 0 && <Icon path={chevronRightIcon} size="1em" className="max-sm:hidden" />}
            <span className={last ? "truncate font-semibold text-ink" : undefined}>{unit}</span>
          </span>
        )
      })}
    </p>
  )
}
