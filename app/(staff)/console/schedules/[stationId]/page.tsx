import { redirect } from "next/navigation"
import { weekNow } from "@/lib/plain/week"
import { weekHref } from "./[week]/address"

/** A station without a week means the running one. */
export default async function StationSchedulePage({ params }: { params: Promise<{ stationId: string }> }) {
  const { stationId } = await params
  redirect(weekHref(stationId, weekNow(new Date())))
}
