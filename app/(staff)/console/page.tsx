import { redirect } from "next/navigation"
import { requirePerson } from "@/lib/web/viewer"
import { homeOf } from "./nav"

/** Each post begins its day where its work is. */
export default async function ConsolePage() {
  const { actor } = await requirePerson()
  redirect(actor ? homeOf(actor) : "/console/account")
}
