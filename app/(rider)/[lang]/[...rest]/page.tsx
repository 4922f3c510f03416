import { notFound } from "next/navigation"

export const revalidate = 60
export const dynamic = "force-static"

export function generateStaticParams() {
  return []
}

/** Every address that is no page of ours: answered in the rider's frame rather than with a bare line. */
export default function Unknown() {
  notFound()
}
