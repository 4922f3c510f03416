import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Icon } from "./icon"
import { chevronRightIcon } from "./icons"

export type Crumb = { label: string; href?: string }

type Props = {
  title: ReactNode
  /** One line under the title: what this page is for, or the state of its subject. */
  subtitle?: ReactNode
  /** The way up; the page itself is not in it. */
  breadcrumb?: Crumb[]
  /** A status beside the title. */
  badge?: ReactNode
  /** Buttons at the top right; the primary one last. */
  actions?: ReactNode
}

/** Head of every staff page: where I am, what this is, what to do. */
export function PageHeader({ title, subtitle, breadcrumb, badge, actions }: Props) {
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {breadcrumb && breadcrumb.length > 0 && <Breadcrumb crumbs={breadcrumb} />}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-2xl">{title}</h1>
          {badge}
        </div>
        {subtitle && <p className="mt-1 max-w-prose text-muted">{subtitle}</p>}
      </div>
      {actions && (
        <div data-print="no" className="flex flex-wrap items-center gap-2">
          {actions}
        </div>
      )}
    </header>
  )
}

function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations("ui")
  return (
    <nav aria-label={t("breadcrumb")} className="mb-1">
      <ol className="flex flex-wrap items-center gap-x-1 text-sm text-muted">
        {crumbs.map((crumb) => (
          <li key={crumb.label} className="flex items-center gap-1">
            {crumb.href ? (
              <a href={crumb.href} className="hover:text-ink hover:underline">
                {crumb.label}
              </a>
            ) : (
              crumb.label
            )}
            <Icon path={chevronRightIcon} size="1em" />
          </li>
        ))}
      </ol>
    </nav>
  )
}
