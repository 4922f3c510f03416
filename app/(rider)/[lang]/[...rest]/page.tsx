import { notFound } from "next/navigation"

export const dynamic = "force-dynamic"

/** Every address that is no page of ours: answered in the rider's frame rather than with a bare line. */
export default function Unknown() {
  notFound()
}
