"use client"

import { useTranslations } from "next-intl"
import { type ComponentProps, type ReactNode, useState } from "react"
import { Form } from "@/components/form/form"
import { Notice } from "@/components/ui/notice"

type Props = {
  action: ComponentProps<typeof Form>["action"]
  hidden?: Record<string, string>
  /** What of the answer is the secret. */
  secret: "password" | "token"
  /** What comes after, e.g. the way to the person just created. */
  next?: (values: Record<string, string>) => ReactNode
  children: ReactNode
}

/** A form whose answer holds a secret that is nowhere else: it stands there until the page is left. */
export function ShownOnce({ action, hidden, secret, next, children }: Props) {
  const t = useTranslations("accounts.users")
  const [shown, setShown] = useState<Record<string, string> | null>(null)
  if (shown)
    return (
      <Notice tone="good" live title={t(secret === "token" ? "tokenIssued" : "passwordMade")}>
        <p className="my-2">
          <code className="rounded-control border border-line bg-surface px-2 py-1 text-lg break-all select-all">
            {shown[secret]}
          </code>
        </p>
        <p className="text-sm">{t("shownOnce")}</p>
        {next?.(shown)}
      </Notice>
    )
  return (
    <Form
      action={action}
      hidden={hidden}
      onDone={(state) => setShown(state.values as Record<string, string>)}
    >
      {children}
    </Form>
  )
}
