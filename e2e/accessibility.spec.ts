import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, signInAs, test } from "./fixtures"
import { addressesOf, VISITS } from "./pages"

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

for (const colorScheme of ["light", "dark"] as const)
  for (const { who, lang, paths } of VISITS) {
    const readers = `${who ?? "riders"}${lang === "en" ? " in English" : ""}`
    test(`the pages of ${readers} can be used by everyone, ${colorScheme}`, async ({
      page,
      context,
      baseURL,
      browserOf,
    }) => {
      test.slow()
      const addressOf = await addressesOf((await browserOf("admin")).request)
      if (who) await signInAs(context, who)
      else await page.setViewportSize({ width: 390, height: 844 })
      if (lang) await context.addCookies([{ name: "lang", value: lang, url: baseURL ?? "" }])
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
      for (const path of paths) {
        await page.goto(addressOf(path))
        expect.soft(await problemsOn(page), path).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect.soft(overflow, `${path} is no wider than the window`).toBeLessThanOrEqual(0)
      }
    })
  }
