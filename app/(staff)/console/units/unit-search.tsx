import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { searchIcon } from "@/components/ui/icons"

export function UnitSearch({ q }: { q?: string }) {
  const t = useTranslations("areas")
  return (
    <search data-print="no">
      <form method="get" action="/console/units" className="mb-4 flex max-w-xl gap-2">
        <input
          type="search"
          name="q"
          defaultValue={q}
          maxLength={80}
          required
          aria-label={t("search")}
          placeholder={t("search")}
          className="control"
        />
        <Button type="submit" icon={<Icon path={searchIcon} />}>
          {t("find")}
        </Button>
      </form>
    </search>
  )
}
