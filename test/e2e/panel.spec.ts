import type { Page } from '@playwright/test'
import { carer, nurse, smallFile } from '../exchange-evening/small-tender.ts'
import { expectFocusKept } from './accessible.ts'
import { expect, test } from './journey.ts'
import { withoutMouse } from './keyboard-only.ts'
import { startLead } from './lead-home.ts'

const cell = (page: Page, member: string, number: number) =>
  page.getByRole('button', { name: `${member} scores question ${String(number)}` })

test('without the mouse a lead gives questions, is told of a gap, decides a link, and History says it in a sentence', async ({
  browser,
}) => {
  test.slow()
  const lead = await startLead(browser, smallFile)
  await lead.command({
    type: 'DeclareInterests',
    member: carer,
    interests: [{ bidder: 'baker', nature: 'My sister works there.' }],
  })
  const { page } = lead
  page.setDefaultTimeout(60_000)
  await page.goto(new URL(`/#/panel/${lead.evaluation}`, page.url()).href)
  await page.reload()
  const wrong: string[] = []
  const keys = await withoutMouse(page, wrong)
  const gaps = page.getByRole('list', { name: 'Questions with too few people' })
  await expect(gaps).toContainText('Question 2 has 1 person.')

  await test.step('arrows walk through the matrix, Space gives and takes a question', async () => {
    await keys.to(page.getByRole('grid', { name: 'Which member scores which question' }))
    // the headings come first
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    await expect(cell(page, carer, 1)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect(cell(page, nurse, 2)).toBeFocused()
    await page.keyboard.press('Space')
    await expect(gaps).toContainText('Question 2 has 2 people.')
    await expect(cell(page, nurse, 2)).toHaveAttribute('aria-pressed', 'true')
    await expect(cell(page, nurse, 2)).toBeFocused()
    await page.keyboard.press('Space')
    await expect(gaps).toContainText('Question 2 has 1 person.')
    await expect(cell(page, nurse, 2)).toBeFocused()
  })

  await test.step('a gap is mended with one press', async () => {
    await keys.press(page.getByRole('button', { name: `Give question 2 to ${nurse}` }))
    await expect(gaps).toContainText('Question 2 has 2 people.')
    await expectFocusKept(page)
  })

  await test.step('a link is decided', async () => {
    await keys.press(page.getByRole('button', { name: /^Decide: carer-1, Baker/ }))
    const dialog = page.getByRole('dialog', { name: 'carer-1 and Baker and Daughter' })
    await keys.press(dialog.getByRole('button', { name: 'Record the decision' }))
    await expect(dialog.getByText('Choose one of the three.')).toBeVisible()
    await keys.press(dialog.getByRole('radiogroup'), 'Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await keys.write(dialog.getByRole('textbox'), 'They live together.')
    await keys.press(dialog.getByRole('button', { name: 'Record the decision' }))
    await expect(dialog).toBeHidden()
    await expect(page.getByText('May not score').first()).toBeVisible()
    await expectFocusKept(page)
  })

  await test.step('History says it', async () => {
    await keys.press(page.getByRole('link', { name: /^History/ }))
    const entries = page.getByRole('main')
    await expect(entries).toContainText('Decided: carer-1 may not score, Baker and Daughter.')
    await expect(entries).toContainText('nurse now scores 2 questions.')
  })
  expect(wrong).toEqual([])
  await lead.close()
})
