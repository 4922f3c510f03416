import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Button } from "../ui/button"
import { Icon } from "../ui/icon"
import { searchIcon } from "../ui/icons"
import { LinkButton } from "../ui/link-button"

type RowProps = {
  /** The list's own address: every view of it can be sent on. */
  action: string
  /** Whether anything is asked for: then there is a way back to the whole list. */
  filtered?: boolean
  /** Beside the button: what needs no submitting. */
  aside?: ReactNode
  children: ReactNode
}

/** The row over a list with what it is searched and filtered by: a plain GET form that needs no script. */
export function FilterRow({ action, filtered, aside, children }: RowProps) {
  const t = useTranslations("ui")
  return (
    <search data-print="no">
      <form method="get" action={action} className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        {children}
        <Button type="submit" icon={<Icon path={searchIcon} />}>
          {t("find")}
        </Button>
        {aside}
        {filtered && (
          <LinkButton variant="quiet" href={action}>
            {t("clearFilters")}
          </LinkButton>
        )}
      </form>
    </search>
  )
}

/** What a list is searched for; its words stand in the box itself. */
export function SearchBox({ label, q, required }: { label: string; q?: string; required?: boolean }) {
  return (
    <input
      type="search"
      name="q"
      defaultValue={q}
      maxLength={80}
      required={required}
      aria-label={label}
      placeholder={label}
      className="control min-w-44 flex-1 sm:max-w-80"
    />
  )
}

/** Something that a list also shows when it is ticked. */
export function FilterTick({ name, label, ticked }: { name: string; label: string; ticked?: boolean }) {
  return (
    <label className="flex min-h-control items-center gap-2">
      <input type="checkbox" name={name} value="1" defaultChecked={ticked} className="size-[1.15em]" />
      {label}
    </label>
  )
}
