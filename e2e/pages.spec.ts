import { expect, stationCalled, test, weekFromNow } from "./fixtures"

// Who sees which page, written by hand. The stations are 华联家园驿站 (of community, street, district, keeper) and, for "elsewhere",
// one of another district. 200: shown; 403: this post never may; 404: not there for them; 307: sent on.
const PEOPLE = [
  "admin",
  "city",
  "district",
  "street",
  "community",
  "keeper",
  "provider",
  "community2",
] as const
const TABLE = `
/console/overview                     403 200 200 200 200 403 403 200
/console/overview/rows?what=stations  403 200 200 200 200 403 403 200
/console/overview?area=110114         403 200 200 404 404 403 403 404
/console/stations                     403 200 200 200 200 200 403 200
/console/stations/new                 403 403 403 200 200 403 403 200
/console/stations/{id}                403 200 200 200 200 200 403 404
/console/stations/{id}/edit           403 403 403 200 200 403 403 404
/console/stations/{id}/history        403 200 200 200 200 200 403 404
/console/stations/{id}/code           403 403 403 200 200 200 403 404
/console/schedules                    403 200 200 200 200 200 403 200
/console/schedules/{id}/{week}        403 200 200 200 200 200 403 404
/console/schedules/{id}/{week}/publish 403 403 403 200 200 403 403 404
/console/attendance                   403 403 403 200 200 307 403 200
/console/attendance/{id}              403 403 403 200 200 200 403 404
/console/attendance/{id}/entries      403 200 200 200 200 200 403 404
/console/my-sessions                  403 403 403 403 403 403 200 403
/console/my-sessions/away             403 403 403 403 403 403 200 403
/console/providers                    200 200 200 200 200 403 403 200
/console/providers/new                200 403 403 200 200 403 403 200
/console/units                        200 200 200 200 200 403 403 200
/console/units/110114                 200 200 200 404 404 403 403 404
/console/units/new                    200 403 403 403 403 403 403 403
/console/users                        200 403 403 403 403 403 403 403
/console/users/new                    200 403 403 403 403 403 403 403
/console/terms                        200 403 403 403 403 403 403 403
/console/terms/new?list=SERVICE_KIND  200 403 403 403 403 403 403 403
/console/settings                     200 403 403 403 403 403 403 403
/console/audit                        200 200 200 403 403 403 403 403
/console/account                      200 200 200 200 200 200 200 200
/console/account/password             200 200 200 200 200 200 200 200
/console/nowhere                      404 404 404 404 404 404 404 404
`
const rows = TABLE.trim()
  .split("\n")
  .map((line) => line.split(/\s+/))
  .map(([path = "", ...statuses]) => ({ path, statuses: statuses.map(Number) }))

for (const [column, person] of PEOPLE.entries())
  test(`${person} finds their own pages, and no others`, async ({ as, context, request }) => {
    await as(person)
    const id = await stationCalled(request, "华联家园驿站")
    const found: Record<string, number> = {}
    const expected: Record<string, number | undefined> = {}
    for (const { path, statuses } of rows) {
      const address = path.replace("{id}", id).replace("{week}", weekFromNow(0))
      found[path] = (await context.request.get(address, { maxRedirects: 0 })).status()
      expected[path] = statuses[column]
    }
    expect(found).toEqual(expected)
  })

test("nobody sees a console page without signing in", async ({ request, page }) => {
  const id = await stationCalled(request, "华联家园驿站")
  for (const { path } of rows.filter((row) => !row.path.endsWith("nowhere"))) {
    const address = path.replace("{id}", id).replace("{week}", weekFromNow(0))
    const answer = await request.get(address, { maxRedirects: 0 })
    const body = answer.status() === 200 ? await answer.text() : ""
    expect(answer.status() === 307 || body.includes("/login"), path).toBe(true)
  }
  await page.goto("/console/overview")
  await expect(page).toHaveURL(/\/login/)
})

test("the API asks for a session or a token", async ({ request }) => {
  const id = await stationCalled(request, "华联家园驿站")
  for (const path of ["/api/v1/stats", `/api/v1/stations/${id}/attendance`]) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(401)
    expect(answer.headers()["content-type"]).toContain("application/problem+json")
  }
})

test("a write with a cookie must come from our own pages", async ({ as, context, request, baseURL }) => {
  await as("keeper")
  const id = await stationCalled(request, "华联家园驿站")
  const send = (headers: Record<string, string>) =>
    context.request.post(`/api/v1/stations/${id}/attendance`, { data: { entries: [] }, headers })
  expect((await send({ origin: "http://elsewhere.example" })).status()).toBe(401)
  expect((await send({ origin: baseURL ?? "" })).status()).toBe(422)
})
