import { useTranslations } from "next-intl"
import type { ComponentProps, ReactNode } from "react"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { Section } from "@/components/ui/section"

type Action = ComponentProps<typeof Form>["action"]
type Props = {
  /** Whose words say what comes of it. */
  of: "providers" | "terms" | "patterns"
  retired: boolean
  /** Said before it is taken out of use. */
  note?: ReactNode
  actions: { retire: Action; restore: Action }
  hidden: Record<string, string | number>
}

/** Takes something out of use, or back into it; what carries it already keeps it. */
export function RetireSection({ of, retired, note, actions, hidden }: Props) {
  const t = useTranslations(of)
  return (
    <Section
      id="retire"
      title={t(retired ? "restoreTitle" : "retireTitle")}
      description={
        retired ? (
          t("restoreText")
        ) : (
          <>
            {note}
            {note && <br />}
            {t("retireText")}
          </>
        )
      }
    >
      <Form action={retired ? actions.restore : actions.retire} hidden={hidden}>
        <SubmitButton variant={retired ? "secondary" : "danger"}>
          {t(retired ? "restore" : "retire")}
        </SubmitButton>
      </Form>
    </Section>
  )
}
