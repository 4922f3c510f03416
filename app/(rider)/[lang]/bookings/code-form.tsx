import { useTranslations } from "next-intl"

/** The way back to a booking for who has another phone, or has lost the cookie. */
export function CodeForm() {
  const t = useTranslations("riders.bookings")
  return (
    <form action="/bookings" className="rounded-card border border-line bg-surface p-5">
      <label className="block">
        <span className="flex items-baseline gap-2 font-semibold">
          {t("find")}
          <span className="text-sm font-normal text-muted">{t("findHint")}</span>
        </span>
        <input
          name="code"
          required
          maxLength={12}
          autoComplete="off"
          autoCapitalize="characters"
          className="control mt-1 uppercase"
        />
      </label>
      <button
        type="submit"
        className="mt-3 min-h-12 w-full rounded-control border-2 border-line font-semibold"
      >
        {t("findButton")}
      </button>
    </form>
  )
}
