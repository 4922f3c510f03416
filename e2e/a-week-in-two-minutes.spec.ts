import type { Locator, Page } from "@playwright/test"
import { expect, fresh, stationCalled, test, weekFromNow } from "./fixtures"

const STATION = "太平家园小哥加油站"
const TIMES = [
  ["09:00", "10:00"],
  ["11:00", "12:00"],
  ["14:00", "15:30"],
  ["17:00", "18:00"],
] as const

/** Counts what a person does: every click is one. */
function counting() {
  let actions = 0
  return {
    click: async (what: Locator) => {
      actions++
      await what.click()
    },
    get actions() {
      return actions
    },
  }
}

/** Something that is held from Monday to Friday, whatever the calendar says. */
async function addStandingService(
  page: Page,
  id: string,
  [starts, ends]: readonly [string, string],
  place: string,
) {
  await page.goto(`/console/schedules/${id}/patterns/new`)
  await page.locator("[name=kindCode]").selectOption({ label: "义务理发" })
  for (const day of ["周一", "周二", "周三", "周四", "周五"])
    await page.getByLabel(day, { exact: true }).first().check()
  await page.locator("[name=starts]").fill(starts)
  await page.locator("[name=ends]").fill(ends)
  await page.getByLabel("放假照办").check()
  await page.locator("[name=place]").fill(place)
  await page.getByRole("button", { name: "新增", exact: true }).click()
  await expect(
    page.getByRole("link", { name: `每周一至周五 ${starts}–${ends} 义务理发` }).first(),
  ).toBeVisible()
}

test("a planner plans and publishes a week of twenty sessions from standing services in no more than twelve actions", async ({
  page,
  as,
  request,
}) => {
  test.slow()
  const id = await stationCalled(request, STATION)
  const place = fresh("厅")
  await as("street")
  await test.step("what comes again is written down once", async () => {
    for (const times of TIMES) await addStandingService(page, id, times, place)
  })

  const hand = counting()
  await page.goto("/console/schedules")
  await test.step("the week is planned and published", async () => {
    // A reader sees which week it is before pressing on.
    await hand.click(page.getByRole("link", { name: "下周", exact: true }))
    await expect(page).toHaveURL(`/console/schedules?week=${weekFromNow(1)}`)
    await hand.click(page.getByRole("link", { name: "后一周" }))
    await expect(page).toHaveURL(`/console/schedules?week=${weekFromNow(2)}`)
    await hand.click(page.getByRole("link", { name: STATION }))
    await hand.click(page.getByRole("link", { name: "带出场次" }))
    await hand.click(page.getByRole("button", { name: "写入草稿" }))
    await hand.click(page.getByRole("link", { name: "查看并发布" }))
    await hand.click(page.getByRole("button", { name: "发布", exact: true }))
    await expect(page.getByText("已发布").first()).toBeVisible()
  })
  expect(hand.actions).toBeLessThanOrEqual(12)

  const week = weekFromNow(2)
  const answer = await request.get(`/api/v1/stations/${id}/schedule?week=${week}`)
  const { sessions } = (await answer.json()) as { sessions: { place: string }[] }
  expect(sessions.filter((session) => session.place === place)).toHaveLength(20)

  await test.step("proposed once more, nothing is doubled", async () => {
    await page.goto(`/console/schedules/${id}/${week}/propose`)
    await expect(page.getByText("这一周已有同一场").first()).toBeVisible()
  })
})

test("a planner leaves a session out of what is proposed, and takes another station's week as a template", async ({
  page,
  as,
  request,
}) => {
  const [own, other] = [
    await stationCalled(request, "天通西苑小哥加油站"),
    await stationCalled(request, "天通东苑楼宇驿站"),
  ]
  await as("street")
  await page.goto(`/console/schedules/${own}`)
  const week = /\d{4}-W\d{2}/.exec(page.url())?.[0] ?? ""
  const [year = 0, number = 0] = week.split("-W").map(Number)
  const later = number > 40 ? `${year + 1}-W10` : `${year}-W${number + 8}`
  await page.goto(`/console/schedules/${own}/${later}/propose`)
  const ticks = page.locator("[name='keys[]']")
  const all = await ticks.count()
  expect(all).toBeGreaterThan(1)
  await ticks.first().uncheck()
  await page.getByRole("button", { name: "写入草稿" }).click()
  await expect(page.getByRole("link", { name: "查看并发布" })).toBeVisible()
  await page.goto(`/console/schedules/${own}/${later}/propose`)
  await expect(ticks).toHaveCount(1)

  await page.goto(
    `/console/schedules/${own}/${later}/propose?from=station&fromStation=${other}&fromWeek=${week}`,
  )
  await expect(
    page.getByRole("heading", { name: /可安排 \d+ 场|没有可以带出的场次|所选的那一周没有场次/ }),
  ).toBeVisible()
})
