import { getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { type Option, SelectField } from "@/components/form/select-field"
import { SubmitButton } from "@/components/form/submit-button"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { searchIcon } from "@/components/ui/icons"
import { Section } from "@/components/ui/section"
import { placesFor, type UserRecord } from "@/lib/domain/accounts/reads"
import type { Actor } from "@/lib/domain/audit/actor"
import { addPostAction, endPostAction } from "../actions"

type Props = { actor: Actor; user: UserRecord; asked: Record<string, string> }

/** The person's posts; a new one is found by the name of its place. */
export async function PostsSection({ actor, user, asked }: Props) {
  const t = await getTranslations("accounts")
  const place = asked.place?.slice(0, 60) ?? ""
  const { units, stations, providers } = await placesFor(actor, place)
  const options: Option[] = [
    ...units.map((unit) => ({
      value: `${unit.level}:${unit.code}`,
      label: `${unit.departmentName} · ${t(`roles.${unit.level}`)}`,
      group: t("users.units"),
    })),
    ...stations.map(({ id, name }) => ({
      value: `KEEPER:${id}`,
      label: `${name} · ${t("roles.KEEPER")}`,
      group: t("users.stations"),
    })),
    ...providers.map(({ id, name }) => ({
      value: `PROVIDER:${id}`,
      label: `${name} · ${t("roles.PROVIDER")}`,
      group: t("users.providers"),
    })),
    { value: "ADMIN", label: t("roles.ADMIN"), group: t("users.platform") },
  ]
  return (
    <Section id="posts" title={t("posts")}>
      {user.posts.length === 0 && <p className="text-muted">{t("users.noPostsText")}</p>}
      <ul className="divide-y divide-line">
        {user.posts.map((post) => (
          <li key={post.id} className="flex flex-wrap items-center justify-between gap-2 py-1.5">
            {post.placeName} · {t(`roles.${post.role}`)}
            <Form action={endPostAction} hidden={{ id: post.id }}>
              <SubmitButton variant="secondary" size="small">
                {t("users.endPost")}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <h3 className="mt-5 mb-2">{t("users.addPost")}</h3>
      <form method="get" action={`/console/users/${user.id}`} className="mb-3 flex gap-2">
        <input
          type="search"
          name="place"
          defaultValue={place}
          maxLength={60}
          aria-label={t("users.findPlace")}
          placeholder={t("users.findPlace")}
          className="control"
        />
        <Button type="submit" icon={<Icon path={searchIcon} />}>
          {t("users.find")}
        </Button>
      </form>
      <Form action={addPostAction} hidden={{ userId: user.id }}>
        <SelectField
          name="heldAt"
          label={t("users.post")}
          hint={options.length === 1 ? t(place ? "users.noPlace" : "users.findFirst") : undefined}
          options={options}
          emptyLabel=""
          required
        />
        <SubmitButton variant="secondary">{t("users.addPost")}</SubmitButton>
      </Form>
    </Section>
  )
}
