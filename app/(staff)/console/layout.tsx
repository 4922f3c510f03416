import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { StaffShell } from "@/components/layout/staff-shell"
import type { SignedIn } from "@/lib/domain/accounts/session-of"
import { ancestorNames } from "@/lib/domain/areas/reads"
import { signedIn } from "@/lib/web/viewer"
import { navFor } from "./nav"
import { navIcons } from "./nav-icons"
import { PostSwitcher } from "./post-switcher"
import { UserMenu } from "./user-menu"

/** The frame of the console: what the active post can do, where it stands, who is signed in. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const person = await signedIn()
  if (!person) redirect("/login")
  const [t, scope] = await Promise.all([getTranslations("shell"), scopeNames(person)])
  const groups = person.actor && !person.mustChangePassword ? navFor(person.actor) : []
  return (
    <StaffShell
      name={t("product")}
      product={t("console")}
      homeHref="/console"
      groups={groups.map((group) => ({
        label: t(`nav.${group.key}`),
        items: group.lines.map(({ key, href }) => ({
          href,
          label: t(`nav.${key}`),
          path: navIcons[key],
        })),
      }))}
      scope={scope}
      postSwitcher={<PostSwitcher person={person} />}
      userMenu={<UserMenu person={person} />}
    >
      {children}
    </StaffShell>
  )
}

async function scopeNames({ actor }: SignedIn): Promise<string[]> {
  if (!actor) return []
  const { unitCode, areaCode, placeName } = actor.post
  const path = areaCode ? (await ancestorNames(areaCode)).map(({ name }) => name) : []
  return unitCode ? path : [...path, placeName]
}
