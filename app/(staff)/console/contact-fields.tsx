import { useTranslations } from "next-intl"
import { TextField } from "@/components/form/text-field"

type Contact = { contactName: string | null; contactPhone: string | null }
type Props = { contact: Contact | undefined; nameHint: string; phoneHint: string }

/** Whom to call. Never filled in by the browser: it would offer the clerk's own name and number. */
export function ContactFields({ contact, nameHint, phoneHint }: Props) {
  const t = useTranslations("ui")
  return (
    <>
      <TextField
        name="contactName"
        label={t("contactName")}
        hint={nameHint}
        maxLength={40}
        autoComplete="off"
        defaultValue={contact?.contactName ?? undefined}
      />
      <TextField
        name="contactPhone"
        label={t("contactPhone")}
        hint={phoneHint}
        type="tel"
        maxLength={30}
        autoComplete="off"
        defaultValue={contact?.contactPhone ?? undefined}
      />
    </>
  )
}
