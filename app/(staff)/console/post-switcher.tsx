import { getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { PopUp } from "@/components/layout/pop-up"
import { Icon } from "@/components/ui/icon"
import { chevronDownIcon } from "@/components/ui/icons"
import type { SignedIn } from "@/lib/domain/accounts/session-of"
import { switchPostAction } from "./actions"

/** Which post acts, and the others to change to; a person with one post only reads it. */
export async function PostSwitcher({ person }: { person: SignedIn }) {
  const { actor, posts } = person
  const t = await getTranslations("accounts")
  if (!actor) return null
  const now = actor.post
  const label = (post: typeof now) => `${post.placeName} · ${t(`roles.${post.role}`)}`
  if (posts.length < 2) return <span className="text-sm text-muted max-md:hidden">{label(now)}</span>
  return (
    <PopUp
      key={now.id}
      className="sm:relative"
      summaryClassName="flex min-h-control list-none items-center gap-1.5 rounded-control border border-edge bg-surface px-2.5 text-sm hover:bg-raised"
      summary={
        <>
          <span className="sr-only">{t("activePost")}</span>
          <span className="max-w-56 truncate">
            {/* The place stands beside it; a phone has no room to say it twice. */}
            <span className="max-sm:hidden">{now.placeName} · </span>
            {t(`roles.${now.role}`)}
          </span>
          <Icon path={chevronDownIcon} size="1em" />
        </>
      }
    >
      <div className="absolute end-4 z-10 mt-1 w-72 sm:end-0 space-y-1 rounded-card border border-line bg-surface p-2 shadow-float">
        <p className="px-2 text-xs text-muted">{t("switchPost")}</p>
        {posts
          .filter((post) => post.id !== now.id)
          .map((post) => (
            <Form key={post.id} action={switchPostAction} hidden={{ id: post.id }}>
              <SubmitButton variant="quiet" wide>
                {label(post)}
              </SubmitButton>
            </Form>
          ))}
      </div>
    </PopUp>
  )
}
