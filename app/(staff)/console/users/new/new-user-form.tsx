"use client"

import { useTranslations } from "next-intl"
import { SubmitButton } from "@/components/form/submit-button"
import { TextField } from "@/components/form/text-field"
import { LinkButton } from "@/components/ui/link-button"
import { createUserAction } from "../actions"
import { ShownOnce } from "../shown-once"

export function NewUserForm() {
  const t = useTranslations("accounts")
  const tUi = useTranslations("ui")
  return (
    <ShownOnce
      action={createUserAction}
      secret="password"
      next={({ id }) => (
        <p className="mt-3">
          <LinkButton href={`/console/users/${id}`} variant="primary">
            {t("users.toPosts")}
          </LinkButton>
        </p>
      )}
    >
      <TextField
        name="displayName"
        label={t("users.name")}
        hint={t("users.nameHint")}
        required
        maxLength={80}
      />
      <TextField
        name="username"
        label={t("username")}
        hint={t("users.usernameHint")}
        required
        maxLength={64}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div className="flex gap-2">
        <SubmitButton>{t("users.create")}</SubmitButton>
        <LinkButton href="/console/users">{tUi("cancel")}</LinkButton>
      </div>
    </ShownOnce>
  )
}
