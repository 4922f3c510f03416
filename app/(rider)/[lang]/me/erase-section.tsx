import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Section } from "@/components/ui/section"

/** Taking oneself out: what happens, a box to tick, a button. */
export function EraseSection({ attached }: { attached: boolean }) {
  const t = useTranslations("riders.me.erase")
  return (
    <Section title={t("title")} description={t(attached ? "textAttached" : "text")} id="erase">
      <form method="post" action="/me/erase" className="space-y-3">
        <label className="flex min-h-12 items-center gap-3">
          <input type="checkbox" name="sure" value="1" required className="size-6 shrink-0" />
          {t("sure")}
        </label>
        <Button type="submit" variant="danger" size="large" wide>
          {t("submit")}
        </Button>
      </form>
    </Section>
  )
}
