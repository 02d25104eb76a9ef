import { readFile } from 'node:fs/promises'
import { evaluationFileOf } from '../../shared/evaluation-file/write.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { play } from '../evaluation/play.ts'
import { expect, test } from './journey.ts'
import { startLead } from './lead-home.ts'

test('the lead sees who is first and why, and takes the award recommendation away as a PDF', async ({
  page,
  open,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'See the result' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Open Door Carers is first, by 2.66 marks' }),
  ).toBeVisible()
  await expect(page.getByRole('grid')).toBeVisible()

  const downloading = page.waitForEvent('download')
  await page
    .getByRole('link', { name: /Download the PDF/ })
    .first()
    .click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  const bytes = await readFile(await download.path())
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')

  await page
    .getByRole('link', { name: /Read the award recommendation/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: /Why Open Door Carers is first/ })).toBeVisible()
  await expect(page.getByText('82.77').first()).toBeVisible()
})

test('Tab leaves the matrix in two presses, and arrows move inside it', async ({ page, open }) => {
  await open(page)
  await page.getByRole('button', { name: 'See the result' }).click()
  const grid = page.getByRole('grid')
  await expect(grid).toBeVisible()
  const inside = (): Promise<boolean> => grid.evaluate((element) => element.contains(document.activeElement))
  await page.getByRole('button', { name: /Show as list/ }).focus()
  await page.keyboard.press('Tab')
  expect(await inside()).toBe(true)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  expect(await inside()).toBe(true)
  await page.keyboard.press('Tab')
  if (await inside()) await page.keyboard.press('Tab')
  expect(await inside()).toBe(false)
})

test('a tile that is pointed at is explained, until Escape', async ({ page, open }) => {
  await open(page)
  await page.getByRole('button', { name: 'See the result' }).click()
  const tooltip = page.getByRole('tooltip')
  await page.getByRole('gridcell', { name: /^Kindred Leicester, question 4/ }).hover()
  await expect(tooltip).toContainText('Under-served carers: 3 (Okay)')
  await tooltip.hover()
  await expect(tooltip).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tooltip).toBeHidden()
})

test('the matrix has a list that says the same', async ({ page, open }) => {
  await open(page)
  await page.getByRole('button', { name: 'See the result' }).click()
  await page.getByRole('button', { name: /Show as list/ }).click()
  await expect(page.getByRole('grid')).toBeHidden()
  const table = page.getByRole('table').filter({ hasText: 'Mobilisation and TUPE' }).first()
  await expect(table).toContainText('4.00')
})

test("a member's evaluation shows no result, and the lead's no member's screen", async ({ page, open }) => {
  await open(page)
  await page.getByRole('button', { name: 'Score answers' }).click()
  await expect(page.getByText('You have scored 12 of 20 answers')).toBeVisible()
  const key = /[0-9a-f]{32}/.exec(page.url())?.[0] ?? ''
  await page.goto(page.url().replace(/#.*/, `#/results/${key}`))
  await expect(page.getByText('Open Door Carers is first')).toBeHidden()
  const answer = await page.evaluate(async (evaluation) => {
    const response = await fetch(`/api/views?view=results&evaluation=${evaluation}`)
    return { status: response.status, text: await response.text() }
  }, key)
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.text).not.toContain('151800')
})

test('the lead takes the result away from a menu, by keyboard, and is asked about a release before it is saved', async ({
  page,
  open,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'See the result' }).click()
  const menu = page.getByRole('button', { name: 'Export' })
  const saved = async (act: () => Promise<void>) => {
    const downloading = page.waitForEvent('download')
    await act()
    const download = await downloading
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }

  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem')).toHaveCount(6)
  const book = await saved(() => page.keyboard.press('Enter'))
  expect(book.name).toBe('result.xlsx')
  expect(book.bytes.subarray(0, 2).toString()).toBe('PK')

  await menu.click()
  const reasons = await saved(() => page.getByRole('menuitem', { name: 'Reasons as CSV' }).click())
  expect(reasons.name).toBe('reasons.csv')
  expect(reasons.bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')

  await menu.click()
  await page.getByRole('menuitem', { name: 'OCDS release' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your OCDS prefix').fill('mine')
  await dialog.getByRole('button', { name: 'Save the file' }).click()
  await expect(dialog.getByRole('alert').first()).toContainText('is not a prefix of OCDS')
  await dialog.getByLabel('Your OCDS prefix').fill('ocds-h6vhtk')
  const release = await saved(() => dialog.getByRole('button', { name: 'Save the file' }).click())
  expect(release.name).toBe('ocds-release.json')
  expect(release.bytes.toString()).toContain('ocds-h6vhtk-ASC-2024-017')
  expect(release.bytes.toString()).not.toContain('Kindred')
  await expect(dialog).toBeHidden()
})

test('a name in letters that the PDF cannot draw is told of beside the preview', async ({ browser }) => {
  const file = evaluationFileOf(play(leicesterLeadScript()))
  const tenders = file.tenders.map((tender, index) =>
    index === 0 ? { ...tender, name: '关怀 Carers' } : tender,
  )
  const lead = await startLead(browser, { ...file, tenders })
  const { page, evaluation } = lead
  await page.goto(new URL(`/#/documents/${evaluation}`, page.url()).href)
  await expect(page.getByText('shows boxes: 关 怀. They are right in its text')).toBeVisible()
  await lead.close()
})
