import type { Page } from '@playwright/test'
import { beforeScoring } from '../../shared/sample/leicester.ts'
import { expect, test } from './journey.ts'

/** Printing itself is the system's; what would be printed stays on the page until its window is closed. */
async function withoutWindow(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => undefined
  })
}

const sheet = (page: Page) => page.locator('.print-sheet')

async function command(page: Page, data: object): Promise<string> {
  const { origin } = new URL(page.url())
  const reply = await page.request.post(`${origin}/api/commands`, { data, headers: { origin } })
  const { evaluation } = (await reply.json()) as { readonly evaluation?: string }
  if (evaluation === undefined) throw new Error(await reply.text())
  return evaluation
}

test('the record is printed as it is filtered: all pages, in plain sentences, and nothing else of the screen', async ({
  page,
  open,
}) => {
  await withoutWindow(page)
  await open(page)
  const evaluation = await command(page, { command: { type: 'OpenSample', as: 'lead' } })
  await page.goto(new URL(`/#/history/${evaluation}`, page.url()).href)
  await page.getByRole('combobox', { name: 'Bidder' }).selectOption('Harbour Carers Trust')
  await expect(page.locator('.entry').first()).toContainText('Harbour')
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(sheet(page)).toContainText('Only: Harbour Carers Trust')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#root')).toBeHidden()
  await expect(sheet(page)).toBeVisible()
  const entries = sheet(page).locator('.printed-entries > li')
  const count = await entries.count()
  expect(count).toBeGreaterThan(20)
  await expect(sheet(page)).toContainText(`${String(count)} entries of`)
  const numbers = await entries.evaluateAll((all) => all.map((one) => (one as HTMLLIElement).value))
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
})

test('sheets to score on are in large print for a member who reads large print', async ({ page, open }) => {
  await withoutWindow(page)
  await open(page)
  const [first, ...others] = beforeScoring().map((scripted) => scripted.command)
  const evaluation = await command(page, { command: first })
  for (const one of others) await command(page, { evaluation, command: one })
  const member = { member: 'carer-2', title: 'Carer 2', role: 'evaluator', carer: true }
  const about = [
    { type: 'ChangeMember', ...member, largePrint: true },
    { type: 'ChoosePaper', member: 'carer-1' },
    { type: 'ChoosePaper', member: 'carer-2' },
  ]
  for (const one of about) await command(page, { evaluation, command: one })
  const sizes: string[] = []
  for (const who of ['carer-1', 'carer-2']) {
    await page.emulateMedia({ media: 'screen' })
    await page.goto(new URL(`/#/paper/${evaluation}/${who}`, page.url()).href)
    await page.getByRole('button', { name: 'Print the sheets' }).click()
    await page.emulateMedia({ media: 'print' })
    await expect(sheet(page)).toBeVisible()
    sizes.push(await sheet(page).evaluate((one) => getComputedStyle(one).fontSize))
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect(sheet(page)).toHaveCount(0)
  }
  expect(sizes).toEqual(['16px', '24px'])
})
