import { attendanceOperations } from "./attendance"
import { hsdsOperations } from "./hsds"
import { openingOperations } from "./openings"
import type { Operation } from "./operation"
import { schedulesOperations } from "./schedules"
import { stationStaffOperations } from "./stations"
import { stationPublicOperations } from "./stations-public"
import { statsOperations } from "./stats"

/** Every call of the HTTP API: the OpenAPI document is made from this list, and the tests try each of them. */
export const operations: Operation[] = [
  ...stationPublicOperations,
  ...stationStaffOperations,
  ...attendanceOperations,
  ...openingOperations,
  ...schedulesOperations,
  ...statsOperations,
  ...hsdsOperations,
]
