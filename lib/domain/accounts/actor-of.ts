import type { Prisma } from "@/lib/server/generated/client"
import type { Actor, ActorPost } from "../audit/actor"

/** What of a post makes an actor. */
export const postForActor = {
  id: true,
  role: true,
  unitCode: true,
  stationId: true,
  providerId: true,
  endedAt: true,
  unit: { select: { departmentName: true } },
  station: { select: { name: true, areaCode: true } },
  provider: { select: { name: true } },
} satisfies Prisma.PostSelect

type PostRow = Prisma.PostGetPayload<{ select: typeof postForActor }>
type UserRow = { id: string; username: string; displayName: string }
type Origin = Pick<Actor, "sessionId" | "ip" | "userAgent">

export function actorPostOf(post: PostRow): ActorPost {
  return {
    id: post.id,
    role: post.role,
    unitCode: post.unitCode,
    stationId: post.stationId,
    providerId: post.providerId,
    areaCode: post.unitCode ?? post.station?.areaCode ?? null,
    placeName: post.unit?.departmentName ?? post.station?.name ?? post.provider?.name ?? "暖驿",
  }
}

export function actorOf(user: UserRow, post: PostRow, origin: Origin): Actor {
  return {
    userId: user.id,
    username: user.username,
    displayName: user.displayName,
    post: actorPostOf(post),
    ...origin,
  }
}
