import { randomBytes, randomUUID } from "node:crypto"
import { hashToken } from "@/lib/domain/accounts/token-of"
import type { Role } from "@/lib/domain/audit/actor"
import { registerStation } from "@/lib/domain/stations/register-station"
import { stationInput } from "@/lib/domain/stations/schema"
import { db } from "@/lib/server/db"
import { anActor, neighbourhood } from "./door"

export const street = anActor("STREET", "110114012")

/** What a station needs to be submitted, as a program would send it. */
export const written = {
  name: "华联家园驿站",
  kindCode: "building-station",
  areaCode: "110114012",
  address: "天通苑北一区 1 号",
  lng: 116.42,
  lat: 40.07,
  hostName: "华联商厦",
  facilities: [{ kindCode: "water" }],
  spans: [{ weekday: 1, opens: "09:00", closes: "21:00" }],
}

/** The neighbourhood with words for what stations have. */
export async function facilityWords(): Promise<void> {
  await neighbourhood()
  await db.term.createMany({
    data: [
      { code: "water", list: "FACILITY_KIND", name: "饮水", nameEn: "Water" },
      { code: "microwave", list: "FACILITY_KIND", name: "微波炉", nameEn: "Microwave" },
      { code: "telephone", list: "FACILITY_KIND", name: "公用电话", nameEn: "Phone", retiredAt: new Date() },
    ],
    skipDuplicates: true,
  })
}

/** A draft that its street registered. */
export async function aDraft(over: object = {}): Promise<string> {
  await facilityWords()
  const result = await registerStation(street, stationInput.parse({ ...written, ...over }))
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.id
}

/** A bearer token of somebody who was just given a post. */
export async function aTokenFor(
  role: Role,
  place: { unitCode?: string; stationId?: string } = {},
): Promise<string> {
  const user = await db.user.create({
    data: { username: randomUUID(), displayName: role, mustChangePassword: false },
  })
  const post = await db.post.create({ data: { userId: user.id, role, ...place } })
  const token = `nuanyi_${randomBytes(24).toString("hex")}`
  await db.apiToken.create({
    data: { userId: user.id, postId: post.id, name: "test", hash: hashToken(token), createdBy: user.id },
  })
  return token
}
