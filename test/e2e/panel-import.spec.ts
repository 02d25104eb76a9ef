import { readFile } from 'node:fs/promises'
import { expect, test as base } from './journey.ts'
import { startLead, type LeadHome } from './lead-home.ts'

/** A tender that is published, with its bidders and its panel. */
const test = base.extend<object, { readonly lead: LeadHome }>({
  lead: [
    async ({ browser }, use) => {
      const lead = await startLead(browser)
      await use(lead)
      await lead.close()
    },
    { scope: 'worker' },
  ],
})

test('a panel comes in from a spreadsheet: nothing while a line is wrong, then all of it', async ({
  lead,
}) => {
  const { page, evaluation } = lead
  await page.goto(`${new URL(page.url()).origin}/#/panel/${evaluation}`)
  await page.getByRole('button', { name: 'Import from a spreadsheet' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Import the panel from a spreadsheet' })
  const paste = dialog.getByRole('textbox', { name: 'Or paste cells here' })
  const before = await page.getByRole('button', { name: /Change this member$/ }).count()

  // Our own template has a commissioner, and so has the panel: that is said, and nobody comes twice.
  const downloading = page.waitForEvent('download')
  await dialog.getByRole('link', { name: 'Template for Excel' }).click()
  await dialog.locator('input[type=file]').setInputFiles({
    ...{ name: 'panel.xlsx', mimeType: 'application/octet-stream' },
    buffer: await readFile(await (await downloading).path()),
  })
  await expect(dialog.getByRole('row', { name: /Commissioner Evaluator All/ })).toBeVisible()
  await expect(dialog.getByRole('alert').first()).toContainText('“Commissioner” is on the panel already')

  await paste.fill(
    'Member\tRole\tQuestions\nCarer 7\tCarer\t1 to 3\nAdviser\tBoss\tall\nObserver\tObserver\t9\n',
  )
  await dialog.getByRole('button', { name: 'Read what I pasted' }).press('Enter')
  const alert = dialog.getByRole('alert').first()
  await expect(alert).toContainText('2 lines are to mend')
  await expect(alert).toContainText('Line 3: “Boss” is no role.')
  await expect(alert).toContainText('Line 4: there is no question 9.')
  await expect(dialog.getByRole('button', { name: /^Add \d/ })).toBeHidden()

  await paste.fill('Member;Role;Questions\r\nCarer 7;Carer;1 to 3\r\nઆરોગ્ય સલાહકાર;Moderator;all\r\n')
  await dialog.getByRole('button', { name: 'Read what I pasted' }).press('Enter')
  await dialog.getByRole('button', { name: 'Add 2 members' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: /^Carer 7 Carer, unpaid/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^આરોગ્ય સલાહકાર Moderator/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Change this member$/ })).toHaveCount(before + 2)
  await expect(page.getByRole('button', { name: 'Carer 7 scores question 3' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(page.getByRole('button', { name: 'Carer 7 scores question 4' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
})

test('of two files that are chosen one after the other the later one counts, however slow the first is', async ({
  lead,
}) => {
  const { page, evaluation } = lead
  await page.goto(`${new URL(page.url()).origin}/#/panel/${evaluation}`)
  await page.getByRole('button', { name: 'Import from a spreadsheet' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Import the panel from a spreadsheet' })
  const choose = (title: string) =>
    dialog.locator('input[type=file]').setInputFiles({
      ...{ name: `${title}.csv`, mimeType: 'text/csv' },
      buffer: Buffer.from(`Member,Role,Questions\n${title},Observer,\n`),
    })
  const held = Promise.withResolvers<undefined>()
  let asked = 0
  await page.route('**/api/tables*', async (route) => {
    if (asked++ === 0) await held.promise
    await route.continue()
  })
  const firstAsked = page.waitForRequest('**/api/tables*')
  await choose('Slow one')
  const slow = await firstAsked
  await choose('Quick one')
  await expect(dialog.getByRole('row', { name: /Quick one/ })).toBeVisible()
  held.resolve(undefined)
  await (await slow.response())?.finished()
  await expect(dialog.getByRole('row', { name: /Slow one/ })).toHaveCount(0)
  await expect(dialog.getByRole('row', { name: /Quick one/ })).toBeVisible()
  await page.keyboard.press('Escape')
})
