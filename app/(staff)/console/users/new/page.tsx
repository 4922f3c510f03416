import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { requireViewer } from "@/lib/web/viewer"
import { NewUserForm } from "./new-user-form"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("users.add") }
}

export default async function NewUserPage() {
  await requireViewer("user.manage")
  const t = await getTranslations("accounts")
  return (
    <div className="max-w-lg">
      <PageHeader
        title={t("users.add")}
        subtitle={t("users.addText")}
        breadcrumb={[{ label: t("users.title"), href: "/console/users" }]}
      />
      <Card>
        <NewUserForm />
      </Card>
    </div>
  )
}
