import type { Page } from '@playwright/test'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { memberId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { makePacks } from '../../shared/views/make-packs.ts'
import { makePaper } from '../../shared/views/make-paper.ts'
import { makeProgress } from '../../shared/views/make-progress.ts'
import { makeReturns } from '../../shared/views/make-returns.ts'
import type { View } from '../../shared/views/request.ts'
import { key, midScoring, troubled, workOf } from '../views/panel-apart.ts'
import { expectNoViolations, expectReflow } from './accessible.ts'
import { expect, test } from './journey.ts'
import { showInstead } from './views-instead.ts'

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

/** What the screens of build/screen-places.ts do not show: the sample has no such state, or a dialog is open. */
const screens: readonly Shown[] = [
  {
    name: 'packs, with a check by phone',
    state: () => midScoring().state,
    address: `#/packs/${key}`,
    reach: (page) => page.getByRole('button', { name: 'Check by phone with Carer 3' }).click(),
  },
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
    await expectReflow(page)
    await reach?.(page)
    await expectNoViolations(page)
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
