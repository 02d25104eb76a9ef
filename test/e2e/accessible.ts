import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const themes = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const

const sizes = [
  { width: 1440, height: 900 },
  { width: 1093, height: 582 },
  { width: 320, height: 640 },
] as const

const widths = [320, 360, 720, 1093, 1366, 1440] as const

/** axe finds nothing on the page as it stands, in three themes and three sizes. */
export async function expectNoViolations(page: Page): Promise<void> {
  for (const theme of themes)
    for (const size of sizes) {
      await page.emulateMedia(theme.media)
      await page.setViewportSize(size)
      await page.waitForTimeout(250)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
      expect(found, `${theme.name} at ${String(size.width)}`).toEqual([])
    }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  await page.setViewportSize(sizes[0])
}

/** One main heading, and nothing to scroll for sideways, from 320 px on. */
export async function expectReflow(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 700 })
    await page.waitForTimeout(150)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over, `at ${String(width)} px`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(sizes[0])
}
