import type { Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { carer } from '../exchange-evening/small-tender.ts'
import { expectNoViolations, expectReflow } from './accessible.ts'
import { expect } from './journey.ts'
import type { HandedFile } from './lead-home.ts'
import { startMember } from './member-home.ts'
import { scores, test } from './two-laptops.ts'

/** Words are made slow to guess, so they are slow to try on a busy machine. */
const SLOWLY = { timeout: 60_000 }

async function go(page: Page, hash: string): Promise<void> {
  await page.goto(new URL(`/${hash}`, page.url()).href)
  await page.reload()
}

async function saved(page: Page, link: Locator): Promise<HandedFile> {
  const downloading = page.waitForEvent('download')
  await link.press('Enter')
  const download = await downloading
  const name = download.suggestedFilename()
  return { name, mimeType: 'application/octet-stream', buffer: await readFile(await download.path()) }
}

async function open(page: Page, file: HandedFile): Promise<void> {
  await go(page, '#/')
  await page.locator('input[type=file]').setInputFiles(file)
}

async function scoreAgain(page: Page, key: string): Promise<void> {
  await page.getByRole('radio').first().focus()
  await page.keyboard.press(key)
  await page.getByRole('button', { name: 'Save and continue' }).press('Enter')
}

async function sendAgain(page: Page): Promise<HandedFile> {
  await page.getByRole('checkbox', { name: /These are my own scores/ }).press('Space')
  await page.getByRole('button', { name: 'Send my scores' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Done. Thank you.' })).toBeFocused(SLOWLY)
  return saved(page, page.getByRole('link', { name: 'Save to a memory stick' }))
}

async function takeIn(page: Page, file: HandedFile): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('dialog').getByRole('button', { name: 'Take it' }).press('Enter')
  // Leaving the page while it is taken in would break it off.
  await expect(page.getByRole('listitem').filter({ hasText: 'Taken from' })).toBeVisible(SLOWLY)
}

/** The score of a member as the results have it, once the returns are opened. */
async function openReturns(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the returns' }).press('Enter')
  await page.getByRole('textbox', { name: 'Why do you open them now?' }).fill('The meeting is today.')
  await page.getByRole('button', { name: 'Yes, open them' }).press('Enter')
  await expect(page.getByText(/^The returns were opened/)).toBeVisible()
}

test('the lead allows a correction: only that answer opens, and what is sent again counts', async ({
  lead,
  member,
}) => {
  test.slow()
  const { page } = lead
  await go(page, `#/returns/${lead.evaluation}`)
  await page.getByRole('button', { name: 'Allow a correction by carer-1' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Allow carer-1 to correct' })
  await dialog.getByRole('button', { name: 'Make the file' }).press('Enter')
  await expect(dialog).toContainText('Choose at least one answer.')
  await dialog.getByRole('checkbox', { name: 'Baker and Daughter' }).first().press('Space')
  await dialog.getByRole('textbox').fill('You rang about the bread.')
  await dialog.getByRole('button', { name: 'Make the file' }).press('Enter')
  await expect(page.getByText('The file is ready. Save it and send it to carer-1.').first()).toBeVisible()
  const unlock = await saved(page, page.getByRole('link', { name: /\.fmunlock/ }).first())

  const own = member.page
  await open(own, unlock)
  await own.getByRole('link', { name: 'See what to correct' }).press('Enter', SLOWLY)
  await expect(own.getByRole('heading', { name: 'Please look again' })).toBeVisible()
  await expect(own.getByText('Your panel lead wrote: “You rang about the bread.”')).toBeVisible()
  await expectNoViolations(own)
  await expectReflow(own)
  await own.getByRole('link', { name: 'Question 1 · Baker and Daughter' }).press('Enter')
  await scoreAgain(own, '2')
  await expect(own.getByRole('heading', { name: 'Check your scores' })).toBeFocused()
  await expect(own.getByRole('link', { name: /^Change: / })).toHaveCount(1)
  const sent = await sendAgain(own)

  await go(page, `#/returns/${lead.evaluation}`)
  await takeIn(page, sent)
  await expect(page.getByText(/changed scores after sending/)).toBeHidden()
  await openReturns(page)
  await go(page, `#/progress/${lead.evaluation}`)
  await expect(page.getByRole('row').filter({ hasText: 'carer-1' })).toContainText('4 of 4')
})

test('a clarified question is asked again: a newer pack brings the words, and the old score is where one starts', async ({
  lead,
  member,
}) => {
  test.slow()
  const { page } = lead
  await go(page, `#/packs/${lead.evaluation}`)
  await page.getByRole('button', { name: 'Clarify a question' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Clarify a question' })
  await dialog.getByRole('radio', { name: 'Question 1: Bread' }).press('Space')
  await dialog.getByRole('textbox').fill('Bread includes rolls.')
  await dialog.getByRole('button', { name: 'Add these words' }).press('Enter')
  const row = page.getByRole('row').filter({ hasText: 'carer-1' })
  await expect(row).toContainText('Needs a new pack')
  await row.getByRole('button', { name: /^More/ }).press('Enter')
  await page.getByRole('menuitem', { name: 'Make a new pack' }).press('Enter')
  await page.getByRole('button', { name: 'Make version 2' }).press('Enter')
  await expect(row).toContainText('Version 2', SLOWLY)
  const pack = await saved(page, row.getByRole('link', { name: 'Save file for carer-1' }))

  const own = member.page
  await open(own, pack)
  await own.getByRole('link', { name: 'Go to my work' }).press('Enter', SLOWLY)
  await expect(own.getByText('2 answers are open again')).toBeVisible()
  await expect(own.getByText('2 asked again')).toBeVisible()
  await test.step('both sides still read out the same six groups', async () => {
    await own.keyboard.press('F1')
    const mine = await own
      .getByRole('list', { name: 'Check my pack' })
      .getByRole('listitem')
      .allTextContents()
    await own.keyboard.press('Escape')
    await row.getByRole('button', { name: /^More/ }).press('Enter')
    await page.getByRole('menuitem', { name: 'Check by phone' }).press('Enter')
    const groups = page.getByRole('list', { name: 'Six groups of carer-1' }).getByRole('listitem')
    await expect(groups).toHaveText(mine)
    expect(mine).toHaveLength(6)
  })
  await own.getByRole('link', { name: 'See which answers' }).press('Enter')
  await own.getByRole('link', { name: 'Question 1 · Baker and Daughter' }).press('Enter')
  await own.getByRole('button', { name: 'Show what is new' }).press('Enter')
  await expect(own.getByText('Bread includes rolls.').first()).toBeVisible()
  await expect(own.getByRole('radio', { name: /^1/ })).toBeChecked()
  await expect(own.getByRole('textbox', { name: /What is good/ })).toHaveValue('They say how.')
  await scoreAgain(own, '1')
  // In which order the bidders come was drawn: the other answer is the next one, or is named as left.
  const other = own.locator('.crumb', { hasText: 'Greengrocer Brothers' })
  const left = own.getByRole('link', { name: 'Go to it: Greengrocer Brothers, Question 1' }).first()
  await expect(other.or(left)).toBeVisible()
  if (await left.isVisible()) await left.press('Enter')
  await expect(other).toBeVisible()
  await scoreAgain(own, '2')
  const check = own.getByRole('heading', { name: 'Check your scores' })
  await expect(check.or(own.locator('.crumb', { hasText: 'Baker and Daughter' }))).toBeVisible()
  if (!(await check.isVisible())) await go(own, own.url().replace(/^.*#\/score\/([^/]+)\/.*$/, '#/check/$1'))
  await expect(check).toBeVisible()
  const sent = await sendAgain(own)

  await go(page, `#/returns/${lead.evaluation}`)
  await takeIn(page, sent)
  await go(page, `#/progress/${lead.evaluation}`)
  await expect(page.getByRole('row').filter({ hasText: 'carer-1' })).toContainText('4 of 4')
  await expect(page.getByRole('row').filter({ hasText: 'carer-1' })).toContainText('Sent')
})

test('scores that another window sent meanwhile: the focus goes to the heading over what is said of it, and no announcement stays', async ({
  browser,
  lead,
}) => {
  test.slow()
  const twice = await startMember(browser)
  const pack = await lead.issue(carer)
  await twice.open(pack.file.buffer, pack.words)
  await twice.score(scores)
  const { page } = twice
  await go(page, '#/')
  await page.getByRole('link', { name: /^Carry on with/ }).press('Enter')
  await page.getByRole('link', { name: 'Check and send my scores' }).first().press('Enter')
  const sending = page.getByRole('button', { name: 'Send my scores' })
  await sending.press('Enter')
  const said = page.locator('[role=status].sr-only')
  await expect(said).toHaveText(/Tick/)
  await page.getByRole('checkbox', { name: /These are my own scores/ }).press('Space')
  await expect(said).toHaveText('')

  const address = page.url()
  const other = await page.context().newPage()
  await other.goto(address)
  await sendAgain(other)
  await sending.press('Enter')
  await expect(sending).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Check your scores' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'See my receipt' })).toBeVisible()
  await twice.close()
})
