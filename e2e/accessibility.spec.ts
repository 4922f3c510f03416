import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, signInAs, stationCalled, test, weekFromNow } from "./fixtures"

const RIDER = [
  "/",
  "/stations",
  "/stations?q=nowhere",
  "/stations/{id}",
  "/stations/{id}/poster",
  "/check-in",
  "/areas/110114",
  "/nowhere",
]
const STAFF: Record<string, string[]> = {
  community: [
    "/console/stations",
    "/console/stations/new",
    "/console/stations/{id}",
    "/console/stations/{id}/edit",
    "/console/stations/{id}/history",
    "/console/stations/{id}/code",
    "/console/schedules",
    "/console/schedules/{id}/{week}",
    "/console/schedules/{id}/{week}/publish",
    "/console/attendance",
    "/console/attendance/{id}",
    "/console/attendance/{id}/entries",
    "/console/providers",
    "/console/providers/new",
    "/console/account",
    "/console/account/password",
    "/console/users",
  ],
  district: ["/console/overview", "/console/overview/rows?what=visits", "/console/audit"],
  provider: ["/console/my-sessions"],
  admin: [
    "/console/users",
    "/console/users/new",
    "/console/units",
    "/console/units/new",
    "/console/terms",
    "/console/terms/new?list=SERVICE_KIND",
    "/console/settings",
  ],
}

async function problemsOn(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("\n  ")}`,
    )
}

async function look(page: Page, paths: string[], colorScheme: "light" | "dark", id: string) {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
  for (const path of paths) {
    const address = path.replace("{id}", id).replace("{week}", weekFromNow(1))
    await page.goto(address)
    expect.soft(await problemsOn(page), `${path} ${colorScheme}`).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect.soft(overflow, `${path} is no wider than the window`).toBeLessThanOrEqual(0)
  }
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`riders' pages can be read by everyone, ${colorScheme}`, async ({ page, request }) => {
    test.slow()
    await page.setViewportSize({ width: 390, height: 844 })
    await look(page, RIDER, colorScheme, await stationCalled(request, "华联家园驿站"))
  })
  for (const [person, paths] of Object.entries(STAFF))
    test(`the pages of ${person} can be used by everyone, ${colorScheme}`, async ({
      page,
      context,
      request,
    }) => {
      test.slow()
      await signInAs(context, person)
      await look(page, paths, colorScheme, await stationCalled(request, "华联家园驿站"))
    })
  test(`the login page can be used by everyone, ${colorScheme}`, async ({ page }) => {
    await look(page, ["/login", "/login?error=wrongCredentials"], colorScheme, "")
  })
}
