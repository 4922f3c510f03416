"use client"

import { useTranslations } from "next-intl"
import { SubmitButton } from "@/components/form/submit-button"
import { TextField } from "@/components/form/text-field"
import { LinkButton } from "@/components/ui/link-button"
import { createUserAction } from "../actions"
import { ShownOnce } from "../shown-once"

export function NewUserForm() {
  const t = useTranslations("accounts")
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
      <SubmitButton>{t("users.create")}</SubmitButton>
    </ShownOnce>
  )
}
