import type { AuditQuery } from "@/lib/domain/audit/schema"
import { addressOf } from "@/lib/web/address"

export function auditHref(query: AuditQuery): string {
  return addressOf("/console/audit", query)
}

export function exportHref({ cursor: _, ...query }: AuditQuery): string {
  return addressOf("/console/audit/export", query)
}
