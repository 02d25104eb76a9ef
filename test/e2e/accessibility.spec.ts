import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'

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

const screens: readonly { readonly name: string; readonly reach: (page: Page) => Promise<void> }[] = [
  {
    name: 'start',
    reach: async (page) => {
      await expect(page.getByRole('heading', { name: 'Welcome to Fairmark' })).toBeVisible()
    },
  },
  {
    name: 'my work',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Score answers' }).click()
      await expect(page.getByText('You have scored 12 of 20 answers')).toBeVisible()
    },
  },
  {
    name: 'score one answer',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Score answers' }).click()
      await page.getByRole('link', { name: /^Carry on/ }).click()
      await expect(page.getByText('Question 3 · Harbour Carers Trust’s answer')).toBeVisible()
    },
  },
  {
    name: 'results',
    reach: async (page) => {
      await page.getByRole('button', { name: 'See the result' }).click()
      await expect(page.getByRole('heading', { level: 1, name: /is first, by/ })).toBeVisible()
    },
  },
  {
    name: 'award recommendation',
    reach: async (page) => {
      await page.getByRole('button', { name: 'See the result' }).click()
      await page.getByRole('link', { name: /Read the award recommendation/ }).click()
      await expect(page.getByRole('heading', { name: /Why Open Door Carers is first/ })).toBeVisible()
    },
  },
]

for (const { name, reach } of screens) {
  test(`axe finds nothing on ${name}, in three themes and three sizes`, async ({ page, open }) => {
    await open(page)
    await reach(page)
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
  })

  test(`${name} has one main heading and never scrolls sideways`, async ({ page, open }) => {
    await open(page)
    await reach(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 700 })
      await page.waitForTimeout(150)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, `at ${String(width)} px`).toBeLessThanOrEqual(0)
    }
  })
}
