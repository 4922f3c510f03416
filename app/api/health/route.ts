import { db } from "@/lib/server/db"
import packageJson from "@/package.json"

export const dynamic = "force-dynamic"

/** 200 while the database answers, 503 while it is away. */
export async function GET() {
  try {
    await db.$queryRaw`SELECT 1`
    return Response.json({ status: "ok", database: "ok", version: packageJson.version })
  } catch {
    return Response.json({ status: "down", database: "away", version: packageJson.version }, { status: 503 })
  }
}
