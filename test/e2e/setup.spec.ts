import { readFile } from 'node:fs/promises'
import { expect, test } from './journey.ts'
import { begin, row, tab, tree, typeDay } from './set-up-page.ts'

test('a lead sets up a tender from our template, by keyboard, and publishes it', async ({ page, open }) => {
  const program = await open(page)
  await begin(page, 'Our template for a care or support service')

  await typeDay(page, 'Tenders in by', '04032024')
  await typeDay(page, 'Scores sent by', '01032024')
  await expect(page.getByText('“Scores sent by” is before “Tenders in by”')).toBeVisible()
  await typeDay(page, 'Scores sent by', '22032024')
  await expect(page.getByText('“Scores sent by” is before')).toBeHidden()
  await typeDay(page, 'Letters sent', '19042024')
  await expect(page.getByText(/Standstill lasts until midnight at the end of Tuesday 30 April/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Telephone' }).fill('0116 496 0112')

  await tab(page, 'Criteria').click()
  await row(page, /^5 · Showing what changed/).click()
  await page.getByRole('textbox', { name: 'Marks' }).fill('6')
  await page.getByRole('textbox', { name: 'Marks' }).press('Tab')
  await expect(page.getByText('96 of 100')).toBeVisible()
  await expect(page.getByText('Quality has 70 marks. 66 are given.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo: 10 marks to 6' })).toBeVisible()

  // Publishing is not refused in silence: the list leads to the place, and nothing keeps a draft from being saved.
  await tab(page, 'Check and publish').click()
  await page.getByRole('button', { name: 'Publish…' }).click()
  await expect(page.getByRole('alert')).toContainText('One thing is still to mend')
  await page.getByRole('link', { name: /^Go to it: Quality has 70 marks/ }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Section' })).toBeVisible()

  // A restart forgets neither the draft nor the way back.
  await program.stop('SIGTERM')
  await open(page)
  await page.getByRole('link', { name: /Carer support service/ }).click()
  await expect(page.getByText('96 of 100')).toBeVisible()
  await row(page, /^5 · Showing what changed/).click()
  await page.getByRole('button', { name: 'Undo: 10 marks to 6' }).click()
  await expect(page.getByText('100 of 100')).toBeVisible()
  await page.getByRole('button', { name: 'Redo: 10 marks to 6' }).click()
  await page.getByRole('button', { name: 'Give the other 4 to this question' }).click()
  await expect(page.getByText('All marks are given')).toBeVisible()

  // In the tree without a mouse: arrows walk, Alt with an arrow moves, Delete removes, Ctrl+Z brings back.
  await row(page, /^1 · Delivering the service/).click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(row(page, /^2 · Delivering the service/)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(row(page, /^3 · Staff and safeguarding/)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(row(page, /Staff and safeguarding/)).toBeHidden()
  await expect(page.getByText('85 of 100')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(row(page, /^3 · Staff and safeguarding/)).toBeVisible()

  await row(page, /^6 · Local jobs and climate/).click()
  await page.getByRole('button', { name: 'Move to…' }).click()
  await page.getByRole('dialog').getByText('Quality').click()
  await page.getByRole('button', { name: 'Move it' }).click()
  await expect(page.getByText('Quality has 70 marks. 80 are given.')).toBeVisible()
  await page.getByRole('button', { name: /^Undo: Question 6 moved to Quality/ }).click()
  await expect(page.getByText('All marks are given')).toBeVisible()

  await tab(page, 'Check and publish').click()
  await expect(page.getByText('Nothing is missing. It can be published.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish…' }).click()
  await expect(page.getByRole('dialog')).toContainText('6 questions in 3 sections, 4 requirements')
  await page.getByRole('button', { name: 'Publish and lock it' }).click()
  await expect(page.getByRole('heading', { name: /^Published on/ })).toBeVisible()
  await expect(page.locator('code.full-hash')).toHaveText(/^(?:[0-9a-f]{8} ?){8}$/)

  await tab(page, 'Criteria').click()
  await expect(page.getByText(/^Published on .* From then on nothing here can change/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Short title' })).toHaveAttribute('readonly', '')
  await expect(page.getByRole('button', { name: 'Remove' })).toBeHidden()
})

test('criteria come in from a spreadsheet, with what is wrong line by line, and are dragged into order', async ({
  page,
  open,
}) => {
  await open(page)
  await begin(page, 'Nothing: one section, no questions')
  await tab(page, 'Criteria').click()
  await page.getByRole('button', { name: 'Import from a spreadsheet' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import criteria from a spreadsheet' })

  const downloading = page.waitForEvent('download')
  await dialog.getByRole('link', { name: 'Template for Excel' }).click()
  const template = await readFile(await (await downloading).path())
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'criteria.xlsx',
    mimeType: 'application/octet-stream',
    buffer: template,
  })
  await expect(dialog.getByRole('row', { name: /Reaching people who miss out/ })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Import 2 questions' })).toBeVisible()

  await dialog
    .getByRole('textbox', { name: 'Or paste cells here' })
    .fill('Section\tQuestion\tMarks\nQuality\tReach\t50\nQuality\tBreaks\tmany\nPrice\t\t20\n')
  await dialog.getByRole('button', { name: 'Read what I pasted' }).click()
  await expect(dialog.getByRole('alert').first()).toContainText('Line 3: “many” is no number of marks.')
  await expect(dialog.getByRole('button', { name: /^Import \d/ })).toBeHidden()
  await dialog
    .getByRole('textbox', { name: 'Or paste cells here' })
    .fill('Section\tQuestion\tMarks\nQuality\tReach\t50\nQuality\tBreaks\t30\nPrice\t\t20\n')
  await dialog.getByRole('button', { name: 'Read what I pasted' }).click()
  await dialog.getByRole('button', { name: 'Import 2 questions' }).click()
  await expect(page.getByText('All marks are given')).toBeVisible()

  await row(page, /^1 · Reach/).dragTo(row(page, /^2 · Breaks/), {
    sourcePosition: { x: 120, y: 15 },
    targetPosition: { x: 200, y: 30 },
  })
  await expect(row(page, /^1 · Breaks/)).toBeVisible()
  await expect(tree(page).getByRole('row')).toHaveCount(4)
})
