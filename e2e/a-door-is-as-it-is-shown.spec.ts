import { devices } from "@playwright/test"
import { expect, stationCalled, test } from "./fixtures"

// A station that no other journey looks at. The keeper's tap opens it at whatever hour the story is told.
const STATION = "太平家园小哥加油站"

test("two riders find a door shut and say so; the keeper's tap puts it right, also when it comes late", async ({
  browser,
  browserOf,
  plainPhone,
  request,
  baseURL,
}) => {
  const id = await stationCalled(request, STATION)
  const office = await browserOf("street")
  const door = await office.newPage()
  await door.goto(`/console/attendance/${id}`)
  await door.getByRole("button", { name: "开门", exact: true }).click()
  await expect(door.getByText(/已打卡开门/)).toBeVisible()
  await expect(door.getByText("开放中")).toBeVisible()

  const first = await plainPhone.newPage()
  await first.goto(`/stations/${id}`)
  await expect(first.getByText(/刚刚核实|分钟前核实/).first()).toBeVisible()
  await first.getByRole("button", { name: "到了没开门" }).click()
  await expect(first.getByRole("heading", { name: "谢谢，已经收到" })).toBeVisible()
  await first.goto(`/stations/${id}`)
  await first.getByRole("button", { name: "到了没开门" }).click()
  await expect(first.getByText("您刚才已经反映过，我们记得。")).toBeVisible()
  await first.goto(`/stations/${id}`)
  await expect(first.getByText("可能没开")).toBeHidden()

  const phone = await browser.newContext({ ...devices["Pixel 7"], locale: "zh-CN", baseURL })
  const second = await phone.newPage()
  await second.goto(`/stations/${id}`)
  await second.getByRole("button", { name: "到了没开门" }).click()
  await expect(second.getByRole("heading", { name: "谢谢，已经收到" })).toBeVisible()
  await second.getByRole("link", { name: "回到驿站页面" }).click()
  await expect(second.getByText("可能没开")).toBeVisible()
  const told = await (await request.get(`/api/v1/stations/${id}`)).json()
  expect([told.standing, told.openNow]).toEqual(["probablyShut", false])

  const task = await office.newPage()
  await task.goto("/console/inspections")
  await expect(task.getByRole("link", { name: STATION }).first()).toBeVisible()
  await task.goto("/console/openings")
  await expect(task.getByRole("row").filter({ hasText: STATION })).toContainText("骑手反映没开")

  // No network at the door: the tap waits, and counts from its own time.
  await door.reload()
  await expect(door.getByText("有骑手反映没开门")).toBeVisible()
  await office.setOffline(true)
  await door.getByRole("button", { name: "开门", exact: true }).click()
  await expect(door.getByText(/待发送，联网后自动发送/)).toBeVisible()
  await office.setOffline(false)
  await expect(door.getByText(/待发送，联网后自动发送/)).toBeHidden({ timeout: 30_000 })
  await expect(door.getByText("有骑手反映没开门")).toBeHidden()

  await second.reload()
  await expect(second.getByText("可能没开")).toBeHidden()
  await phone.close()
})
