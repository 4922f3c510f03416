import { notFound } from "next/navigation"

/** Every address of the console that is no page: answered in its own frame, not in the riders'. */
export default function Unknown() {
  notFound()
}
