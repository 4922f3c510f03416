import { pseudonymOf } from "@/lib/server/device"
import { mac } from "@/lib/server/keys"

/**
 * What every phone of a rider carries in its cookie from the moment it has proved the rider's number. Derived, so that it is stored
 * nowhere; and since all of them carry the same, whatever counts by device counts the rider once, with nothing to look up on the way.
 */
export function deviceOfRider(riderId: string): string {
  return mac("rider-device", riderId).toString("base64url")
}

export function pseudonymOfRider(riderId: string): Buffer {
  return pseudonymOf(deviceOfRider(riderId))
}

/** The only form in which a number is kept. Not to be turned back, nor tried out, without the server's secret. */
export function hashOfNumber(number: string): Buffer {
  return mac("phone-number", number)
}
