import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { carer, smallFile } from '../exchange-evening/small-tender.ts'
import { expect, test } from './journey.ts'
import { withoutMouse, type KeyboardOnly } from './keyboard-only.ts'
import { startLead, type HandedFile, type LeadHome } from './lead-home.ts'

const PASSPHRASE = 'tea biscuits rain slippers'
/** Words and passphrases are made slow to guess, so they are slow to try on a busy machine. */
const SLOWLY = { timeout: 60_000 }

const good = (page: Page) => page.getByRole('textbox', { name: /What is good about this answer/ })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: RegExp | string) => page.getByRole('link', { name })

test('a carer goes from a file on a memory stick to Sent without the mouse, through a break and a power cut, and the lead takes the file in', async ({
  page,
  open,
  browser,
  wrong,
}) => {
  test.setTimeout(600_000)
  page.setDefaultTimeout(SLOWLY.timeout)
  const lead = await startLead(browser, smallFile)
  lead.page.setDefaultTimeout(SLOWLY.timeout)
  const program = await open(page)
  const keys = await withoutMouse(page, wrong)
  const { file, words } = await lead.issue(carer)

  await test.step('six words open the pack, and links are told', async () => {
    await choose(page, keys, file)
    await expect(page.getByRole('textbox', { name: 'Word 1', exact: true })).toBeFocused()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeFocused(SLOWLY)
    await page.keyboard.type(PASSPHRASE)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Make Fairmark easy for you' })).toBeFocused(SLOWLY)
    await keys.press(button(page, 'Skip the set-up'))
    await expect(page.getByRole('heading', { name: 'Before you start' })).toBeFocused(SLOWLY)
    for (const bidder of ['Baker and Daughter', 'Greengrocer Brothers'])
      await keys.press(page.getByRole('radiogroup', { name: bidder }), 'Space')
    await keys.press(button(page, 'Save and continue'))
    await expect(page.getByRole('heading', { level: 1, name: /^Good / })).toBeFocused(SLOWLY)
  })

  await test.step('a practice answer', async () => {
    await keys.press(link(page, 'Try a practice answer first'))
    await keys.press(page.getByRole('radiogroup').first(), '1')
    await keys.write(good(page), 'Somebody meets you at the door.')
    await keys.press(button(page, 'Finish the practice'))
    const done = page.getByRole('dialog', { name: 'Well done' })
    await expect(done).toContainText('You gave 1, some.')
    await keys.press(done.getByRole('button', { name: 'Go to my work' }))
  })

  await test.step('the first answer is scored', async () => {
    await keys.press(page.getByRole('link', { name: 'Start', exact: true }))
    await expect(page.locator('.crumb')).toHaveText(/^Question 1 · /)
    await score(page, keys, '2', 'They say who bakes, and when.')
    await expect(page.getByText('1 of 4 answers scored').first()).toBeVisible()
  })
  const stopped = await page.locator('.crumb').innerText()

  await test.step('a break covers the answer, and comes back to the same word', async () => {
    await keys.press(page.getByRole('radiogroup').first(), '1')
    await keys.write(good(page), 'There is flour, but ')
    await page.keyboard.press('Control+Shift+B')
    await expect(page.getByRole('heading', { name: 'Take your time' })).toBeFocused()
    await expect(page.getByText(stopped)).toBeHidden()
    await keys.press(button(page, 'Carry on'))
    await expect(good(page)).toBeFocused()
    await page.keyboard.type('nobody says how mu')
    await expect(good(page)).toHaveValue('There is flour, but nobody says how mu')
  })

  await test.step('the power fails in mid-sentence, and everything is where it was', async () => {
    await expect.poll(() => savedWords(page)).toContain('how mu')
    await program.stop('SIGKILL')
    await open(page)
    await keys.to(page.getByRole('textbox', { name: 'Passphrase' }))
    await page.keyboard.type(PASSPHRASE)
    await page.keyboard.press('Enter')
    await keys.press(link(page, /^Carry on with/))
    await expect(page.getByText(/You had chosen 1, some/)).toBeVisible(SLOWLY)
    await keys.press(link(page, /^Carry on/))
    await expect(page.locator('.crumb')).toHaveText(stopped)
    await expect(good(page)).toBeFocused()
    await expect(good(page)).toHaveValue('There is flour, but nobody says how mu')
    await expect(page.getByRole('radio', { name: /^1/ })).toBeChecked()
    await page.keyboard.type('ch.')
    await keys.press(button(page, 'Save and continue'))
    await expect(page.locator('.crumb')).toHaveText(/^Question 2 · /)
  })

  await test.step('the rest is scored, compared, checked and sent', async () => {
    await score(page, keys, '1', 'Milk at dawn.')
    await score(page, keys, '2', 'Oats, and for everybody.')
    await expect(page.getByText('You have scored every answer')).toBeVisible()
    await keys.press(link(page, 'Compare mine: Bread'))
    await expect(page.getByRole('heading', { name: 'Your 2 scores, side by side' })).toBeFocused()
    await expect(page.getByText('There is flour, but nobody says how much.')).toBeVisible()
    await keys.press(link(page, 'I am happy with these'))
    await expect(page.locator('.crumb')).toHaveText('Question 2 · Milk')
    await keys.press(link(page, 'I am happy with these'))
    await expect(page.getByRole('heading', { name: 'Check your scores' })).toBeFocused()
    const own = page.getByRole('checkbox', { name: /These are my own scores/ })
    await keys.press(button(page, 'Send my scores'))
    await expect(own, 'sending says what it waits for').toBeFocused()
    await page.keyboard.press('Space')
    await keys.press(button(page, 'Send my scores'))
    await expect(page.getByRole('heading', { name: 'Done. Thank you.' })).toBeFocused(SLOWLY)
  })
  const sent = await savedBy(page, () => keys.press(link(page, 'Save to a memory stick')))
  expect(sent.name).toMatch(/^[a-z0-9-]+\.fmreturn$/)
  const code = await page.locator('.receipt .code').innerText()
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}$/)

  const receipt = await test.step('the lead takes the file in: counts move, no score is seen', () =>
    takeIn(lead, sent))

  await test.step('the receipt arrives', async () => {
    await keys.press(link(page, 'Fairmark: to the start page'))
    await choose(page, keys, receipt)
    await keys.press(link(page, 'See my receipt'))
    await expect(page.getByText(/^Arrived on /)).toBeVisible()
    await expect(page.locator('.receipt .code')).toHaveText(code)
  })
  await lead.close()
})

/** Gives the focused file dialog of the system a file, as its keys do. */
async function choose(page: Page, keys: KeyboardOnly, file: HandedFile): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await keys.press(button(page, 'Choose a file'))
  await (await choosing).setFiles(file)
}

async function score(page: Page, keys: KeyboardOnly, key: string, why: string): Promise<void> {
  const crumb = page.locator('.crumb')
  const here = await crumb.innerText()
  await keys.press(page.getByRole('radiogroup').first(), key)
  await keys.write(good(page), why)
  await keys.press(button(page, 'Save and continue'))
  await expect(crumb.filter({ hasText: here })).toHaveCount(0)
}

/** What the service has on disk of the answer that is open. */
async function savedWords(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [, evaluation, question, bidder] = location.hash.slice(2).split('/')
    const query = `view=scoring&evaluation=${String(evaluation)}&question=${String(question)}&bidder=${String(bidder)}`
    return (await fetch(`/api/views?${query}`)).text()
  })
}

async function savedBy(page: Page, press: () => Promise<void>): Promise<HandedFile> {
  const downloading = page.waitForEvent('download')
  await press()
  const download = await downloading
  const name = download.suggestedFilename()
  return { name, mimeType: 'application/octet-stream', buffer: await readFile(await download.path()) }
}

async function takeIn({ page, evaluation }: LeadHome, sent: HandedFile): Promise<HandedFile> {
  await page.goto(new URL(`/#/progress/${evaluation}`, page.url()).href)
  const people = page.getByRole('row').filter({ hasText: 'carer-1' })
  await expect(people).toContainText('0 of 4')
  await link(page, 'Returns').click()
  await page.locator('input[type=file]').setInputFiles(sent)
  const preview = page.getByRole('dialog', { name: 'File from carer-1' })
  await expect(preview).toContainText('4 of 4')
  await preview.getByRole('button', { name: 'Take it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Files from 1 of 2 people' })).toBeVisible(SLOWLY)
  await button(page, 'Make a receipt for carer-1, laptop 1').click()
  const receipt = await savedBy(page, () =>
    link(page, /\.fmreceipt/)
      .first()
      .click(SLOWLY),
  )
  await link(page, 'Progress').click()
  await expect(
    page.getByRole('heading', { level: 1, name: '1 of 2 people have sent their scores' }),
  ).toBeVisible()
  await expect(people).toContainText('4 of 4')
  const seen = await page.evaluate(
    async (key) => (await fetch(`/api/views?view=progress&evaluation=${key}`)).text(),
    evaluation,
  )
  expect(seen).not.toMatch(/flour|dawn|Oats|"score"/)
  return receipt
}
