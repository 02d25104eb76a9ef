import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { memberId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { makePacks } from '../../shared/views/make-packs.ts'
import { makePaper } from '../../shared/views/make-paper.ts'
import { makeProgress } from '../../shared/views/make-progress.ts'
import { makeReturns } from '../../shared/views/make-returns.ts'
import type { View } from '../../shared/views/request.ts'
import { beforePacks, key, midScoring, troubled, workOf } from '../views/panel-apart.ts'
import { expect, test } from './journey.ts'
import { showInstead } from './views-instead.ts'

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

function viewsOf(evaluation: Evaluation): readonly View[] {
  const work = workOf(evaluation)
  const paper = makePaper(work, memberId.parse('carer-4'))
  return [makePacks(work), makeProgress(work), makeReturns(work), ...(isRefusal(paper) ? [] : [paper])]
}

interface Shown {
  readonly name: string
  readonly state: () => Evaluation
  readonly address: string
  readonly reach?: (page: Page) => Promise<void>
}

const screens: readonly Shown[] = [
  { name: 'before the first pack', state: () => beforePacks().state, address: `#/packs/${key}` },
  {
    name: 'packs, with a check by phone',
    state: () => midScoring().state,
    address: `#/packs/${key}`,
    reach: (page) => page.getByRole('button', { name: 'Check by phone with Carer 3' }).click(),
  },
  { name: 'progress', state: () => midScoring().state, address: `#/progress/${key}` },
  {
    name: 'a link to decide',
    state: () => midScoring().state,
    address: `#/progress/${key}`,
    reach: (page) => page.getByRole('button', { name: /^Decide: Decide an interest/ }).click(),
  },
  { name: 'returns in trouble', state: () => troubled().state, address: `#/returns/${key}` },
  {
    name: 'opening the returns',
    state: () => midScoring().state,
    address: `#/returns/${key}`,
    reach: (page) => page.getByRole('button', { name: 'Open the returns' }).click(),
  },
  { name: 'paper sheets to check', state: () => midScoring().state, address: `#/paper/${key}/carer-4` },
]

async function show(page: Page, state: Evaluation, address: string): Promise<void> {
  await showInstead(page, viewsOf(state))
  await page.goto(page.url().replace(/#.*|$/, address))
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Welcome to Fairmark')
}

for (const { name, state, address, reach } of screens) {
  test(`axe finds nothing on ${name}, and it never scrolls sideways`, async ({ page, open }) => {
    await open(page)
    await show(page, state(), address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await reach?.(page)
    for (const size of sizes) {
      await page.setViewportSize(size)
      for (const theme of themes) {
        await page.emulateMedia(theme.media)
        await page.waitForTimeout(200)
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
        expect(found, `${theme.name} at ${String(size.width)}`).toEqual([])
      }
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, `at ${String(size.width)} px`).toBeLessThanOrEqual(0)
    }
  })
}

test('progress has counts in a table and in a list, and no score in either', async ({ page, open }) => {
  await open(page)
  await show(page, midScoring().state, `#/progress/${key}`)
  const people = page.getByRole('table', { name: 'Answers scored by each person for each question' })
  await expect(people.getByRole('row').filter({ hasText: 'Carer 2' })).toContainText('12 of 20')
  await expect(people.getByRole('rowheader')).toHaveCount(9)
  await page.getByRole('button', { name: 'Show as list' }).click()
  await expect(people).toBeHidden()
  await expect(page.getByRole('region', { name: 'Carer 2' }).getByRole('table')).toContainText('4 of 5')
  await page.setViewportSize({ width: 720, height: 700 })
  await expect(page.getByRole('button', { name: 'Show as table' })).toBeHidden()
})

test('a link is decided without the mouse', async ({ page, open }) => {
  await open(page)
  await show(page, midScoring().state, `#/progress/${key}`)
  const sent: unknown[] = []
  await page.route('**/api/commands', async (route) => {
    sent.push(route.request().postDataJSON())
    await route.fulfill({ json: { kind: 'done', savedAt: '2024-03-20T12:00:00.000Z' } })
  })
  await page.getByRole('button', { name: /^Decide: Decide an interest/ }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Carer 2 and Meadow Lane Support' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Record the decision' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Choose one of the three.')).toBeVisible()
  await dialog.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('They meet every week.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect(sent).toMatchObject([
    {
      command: {
        ...{ type: 'DecideInterest', member: 'carer-2', bidder: 'meadow-lane', decision: 'may-not-score' },
        reason: 'They meet every week.',
      },
    },
  ])
})

test('the sheets of a member on paper say how many are typed in, and who checks them', async ({
  page,
  open,
}) => {
  await open(page)
  await show(page, midScoring().state, `#/paper/${key}/carer-4`)
  await expect(page.getByText('20 of 20 scores typed in')).toBeVisible()
  await expect(page.getByText('Typed in by: Contracts officer')).toBeVisible()
  await page.getByRole('button', { name: 'All is as on paper' }).click()
  await expect(page.getByText('Say first who checks this.')).toBeVisible()
})
