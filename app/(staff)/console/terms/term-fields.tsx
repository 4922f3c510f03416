import { useTranslations } from "next-intl"
import { TextField } from "@/components/form/text-field"

type Words = { name: string; nameEn: string; position: number }

/** What may be said about a word besides its code. A new one may leave its place to us. */
export function TermFields({ term }: { term?: Words }) {
  const t = useTranslations("terms.fields")
  return (
    <>
      <TextField name="name" label={t("name")} required maxLength={40} defaultValue={term?.name} />
      <TextField
        name="nameEn"
        label={t("nameEn")}
        required
        maxLength={60}
        lang="en"
        defaultValue={term?.nameEn}
      />
      <TextField
        name="position"
        label={t("position")}
        hint={t(term ? "positionHint" : "positionHintNew")}
        required={!!term}
        inputMode="numeric"
        maxLength={4}
        defaultValue={term?.position}
      />
    </>
  )
}
