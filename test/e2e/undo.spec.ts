import type { Page } from '@playwright/test'
import { evaluationFileOf } from '../../shared/evaluation-file/write.ts'
import { beforeScoring, leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { play } from '../evaluation/play.ts'
import { expect, test } from './journey.ts'

const name = (page: Page) => page.locator('.member-name').filter({ hasText: 'Carer 6' })
const toast = (page: Page) => page.getByRole('region', { name: 'Just done' })

/** Opens an evaluation file as a lead's own, at a page of it. */
async function openLead(page: Page, file: object, place: string, isPublished = false): Promise<void> {
  const { origin } = new URL(page.url())
  const evaluation = await page.evaluate(
    async ([text, publishes]) => {
      const opened = await fetch('/api/files', { method: 'PUT', body: new File([text], 'file') })
      const { evaluation: key } = (await opened.json()) as { readonly evaluation: string }
      const body = JSON.stringify({ evaluation: key, command: { type: 'PublishProcurement' } })
      const headers = { 'content-type': 'application/json' }
      if (publishes) await fetch('/api/commands', { method: 'POST', headers, body })
      return key
    },
    [JSON.stringify(file), isPublished] as const,
  )
  await page.goto('about:blank')
  await page.goto(`${origin}/#/${place.replace(':key', evaluation)}`)
}

test('what a lead does to the panel is undone by its name, and done again; the record keeps every step', async ({
  page,
  open,
}) => {
  await open(page)
  await openLead(page, evaluationFileOf(play(beforeScoring())), 'panel/:key')
  const cell = page.getByRole('button', { name: 'carer-2 scores question 1', exact: true })
  const before = await cell.getAttribute('aria-pressed')
  const after = before === 'true' ? 'false' : 'true'
  await cell.focus()
  await page.keyboard.press('Space')
  await expect(toast(page)).toContainText(/Question 1 (given to|taken from) carer-2/)
  await expect(cell).toHaveAttribute('aria-pressed', after)
  await page.keyboard.press('Control+z')
  await expect(cell).toHaveAttribute('aria-pressed', before ?? '')
  await expect(toast(page)).toContainText(/Undone: Question 1/)
  await page.keyboard.press('Control+Shift+Z')
  await expect(cell).toHaveAttribute('aria-pressed', after)

  await test.step('step by step back, from another screen', async () => {
    await page.getByRole('button', { name: 'Add a member' }).click()
    await page.getByRole('textbox', { name: 'What they are called' }).fill('Carer 6')
    await page.getByRole('dialog').getByRole('button', { name: 'Add a member' }).click()
    await expect(toast(page)).toContainText('Carer 6 added to the panel')
    await name(page).click()
    await page.getByRole('button', { name: 'Take them off the panel' }).click()
    await expect(toast(page)).toContainText('Carer 6 is off the panel')
    await expect(name(page)).toHaveCount(0)
    await page.getByRole('link', { name: 'Overview' }).click()
    await expect(page.getByRole('link', { name: 'Overview' })).toHaveAttribute('aria-current', 'page')
    await page.keyboard.press('Control+z')
    await expect(toast(page)).toContainText('Undone: Carer 6 is off the panel')
    await page.goBack()
    await expect(name(page)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(name(page)).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(toast(page)).toContainText(/Undone: Question 1/)
    await expect(cell).toHaveAttribute('aria-pressed', before ?? '')
  })
  await test.step('each of it is an entry', async () => {
    await page.getByRole('link', { name: 'History' }).click()
    await expect(page.locator('.history-columns')).toContainText('Carer 6')
  })
  await test.step('what cannot be undone offers nothing, and undoes nothing before it', async () => {
    await page.goBack()
    await cell.press('Space')
    await expect(toast(page)).toBeVisible()
    await page.getByRole('link', { name: /^Scoring/ }).click()
    await page.getByRole('button', { name: 'Freeze the questions' }).click()
    await page.getByRole('button', { name: 'Freeze them' }).click()
    await expect(page.getByRole('button', { name: 'Freeze the questions' })).toHaveCount(0)
    await expect(toast(page)).toHaveCount(0)
  })
})

test('a price that is changed is undone to what it was; the first price only stands', async ({
  page,
  open,
}) => {
  await open(page)
  const agreed = leicesterLeadScript().filter(({ command }) => command.type !== 'Recommend')
  await openLead(page, evaluationFileOf(play(agreed)), 'tenders/:key/prices', true)
  const price = page.getByRole('textbox', { name: /Kindred Leicester/ })
  const before = await price.inputValue()
  await price.fill('84000')
  await price.press('Enter')
  await expect(toast(page)).toContainText('Price of Kindred Leicester: £84,000.00')
  await page.keyboard.press('F6')
  await toast(page).getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(price).toHaveValue(before)
  await expect(toast(page)).toContainText('Undone: Price of Kindred Leicester')
})
