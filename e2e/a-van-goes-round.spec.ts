import { dayFromNow, expect, fresh, stationCalled, test, weekFromNow } from "./fixtures"

const WEEK = weekFromNow(4)
const STATIONS = [
  "天通东苑楼宇驿站",
  "天通西苑小哥加油站",
  "天通中苑骑手食堂驿站",
  "天通苑北街道党群服务中心",
]

test("a street sends the clinic's van round four stations in one go; riders read it once published", async ({
  page,
  as,
  request,
  context,
  baseURL,
}) => {
  test.slow()
  const note = fresh("义诊车停在门口")
  await as("street")
  const ids = await Promise.all(STATIONS.map((name) => stationCalled(request, name)))
  const announced = async (id: string) =>
    (await (await request.get(`/api/v1/stations/${id}/schedule?week=${WEEK}`)).json()).sessions.filter(
      (session: { note: string | null }) => session.note === note,
    )

  await test.step("what, when and where", async () => {
    await page.goto(`/console/schedules/across?week=${WEEK}`)
    await page.getByRole("link", { name: "安排巡回服务" }).click()
    await page.getByLabel("服务项目").selectOption({ label: "义诊" })
    await page.getByLabel("服务提供方").selectOption({ label: "天通苑北社区卫生服务中心" })
    await page.getByLabel("每站多长").fill("90")
    await page.getByLabel("给骑手的说明").fill(note)
    for (const name of STATIONS) await page.getByRole("button", { name: new RegExp(`^${name}`) }).click()
    await page.getByRole("button", { name: "排出时间看看" }).click()
  })

  const preview = page.getByRole("region", { name: /可以走 4 站/ })
  await test.step("the proposal is adjusted; what cannot be is said at its stop, and nothing is lost", async () => {
    await expect(preview).toBeVisible()
    const starts = preview.getByLabel(/：开始/)
    const ends = preview.getByLabel(/：结束/)
    const before = await starts.first().inputValue()
    await starts.first().fill("03:00")
    await ends.first().fill("04:30")
    await preview.getByRole("button", { name: "写进各站草稿" }).click()
    await expect(preview.getByRole("alert")).toContainText("不在开放时间内")
    await expect(starts.first()).toHaveValue("03:00")
    await starts.first().fill(before)
    const [hour = 0, minute = 0] = before.split(":").map(Number)
    const end = hour * 60 + minute + 90
    await ends
      .first()
      .fill(`${String(Math.floor(end / 60)).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`)
    await preview.getByRole("button", { name: "写进各站草稿" }).click()
    await expect(page.getByText("4 个驿站的草稿里已加入这次巡回")).toBeVisible()
  })

  await test.step("riders know nothing of drafts; each station's publication tells them", async () => {
    expect(await announced(ids[0] ?? "")).toEqual([])
    await page.getByRole("link", { name: STATIONS[0] ?? "", exact: true }).click()
    await page.getByRole("link", { name: "查看并发布" }).click()
    await page.getByRole("button", { name: "发布", exact: true }).click()
    await expect(page.getByText("已发布，骑手看到的就是下面的安排").first()).toBeVisible()
    for (const id of ids.slice(1)) {
      const headers = { origin: baseURL ?? "" }
      const answer = await context.request.post(`/api/v1/stations/${id}/schedule/publish?week=${WEEK}`, {
        headers,
      })
      expect(answer.ok()).toBe(true)
    }
    const days = []
    for (const id of ids) for (const { startsAt } of await announced(id)) days.push(startsAt.slice(0, 10))
    expect(new Set(days).size).toBe(4)
    expect(days.every((day) => day >= dayFromNow(4, 1) && day <= dayFromNow(4, 7))).toBe(true)
  })
})
