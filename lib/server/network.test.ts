import { expect, test } from "vitest"
import { networkOf } from "./network"

test.each([
  ["111.13.4.5", "111.13.4.5"],
  ["::ffff:111.13.4.5", "111.13.4.5"],
  ["2409:8a00:1234:5678:9abc:def0:1:2", "2409:8a00:1234:5678"],
  ["2409:8A00:1234:5678::1", "2409:8a00:1234:5678"],
  ["2409:8a00::1", "2409:8a00:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
])("%s is told apart as %s", (ip, network) => {
  expect(networkOf(ip)).toBe(network)
})

test.each(["127.0.0.1", "::1", "::ffff:127.0.0.1", "unknown", "", "1.2.3"])("%s names nobody", (ip) => {
  expect(networkOf(ip)).toBeNull()
})
