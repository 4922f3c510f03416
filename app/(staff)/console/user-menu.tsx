import { getLocale, getTranslations } from "next-intl/server"
import { PopUp } from "@/components/layout/pop-up"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { chevronDownIcon, logOutIcon, userIcon } from "@/components/ui/icons"
import type { SignedIn } from "@/lib/domain/accounts/session-of"
import { chosenTheme, THEMES } from "@/lib/web/theme"
import { chooseThemeAction, signOutAction } from "./actions"

/** Who is signed in, and what belongs to a person rather than to a post. */
export async function UserMenu({ person }: { person: SignedIn }) {
  const [t, tShell, lang, theme] = await Promise.all([
    getTranslations("accounts"),
    getTranslations("shell"),
    getLocale(),
    chosenTheme(),
  ])
  const row = "flex min-h-9 w-full items-center gap-2 rounded-control px-2 hover:bg-raised"
  return (
    <PopUp
      className="relative"
      summaryClassName="flex min-h-control list-none items-center gap-1.5 rounded-control px-2 text-sm hover:bg-raised"
      summary={
        <>
          <Icon path={userIcon} />
          <span className="max-w-36 truncate xl:max-w-64 max-sm:sr-only">{person.displayName}</span>
          <Icon path={chevronDownIcon} size="1em" />
        </>
      }
    >
      <div className="absolute end-0 z-10 mt-1 w-72 rounded-card border border-line bg-surface p-2 shadow-float">
        <a href="/console/account" className={row}>
          {tShell("nav.account")}
        </a>
        <a
          href={`/api/lang?to=${lang === "en" ? "zh-CN" : "en"}&back=/console`}
          lang={lang === "en" ? "zh-CN" : "en"}
          className={row}
        >
          {lang === "en" ? "中文" : "English"}
        </a>
        <form action={chooseThemeAction} className="flex flex-wrap items-center gap-1 px-2 py-1.5">
          <span className="me-1 text-sm text-muted">{t("theme")}</span>
          {THEMES.map((value) => (
            <Button
              key={value}
              type="submit"
              name="theme"
              value={value}
              size="small"
              variant={value === theme ? "secondary" : "quiet"}
              aria-pressed={value === theme}
            >
              {t(`themes.${value}`)}
            </Button>
          ))}
        </form>
        <form action={signOutAction} className="border-t border-line pt-1">
          <button type="submit" className={row}>
            <Icon path={logOutIcon} />
            {tShell("signOut")}
          </button>
        </form>
      </div>
    </PopUp>
  )
}
