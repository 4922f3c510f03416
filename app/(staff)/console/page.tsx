import { requirePerson } from "@/lib/web/viewer"
export default async function P() {
  const p = await requirePerson()
  return <main>{p.displayName}</main>
}
