import type { Page } from '@playwright/test'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clearText, recordOpened } from '../exchange-evening/clear-text.ts'
import { carer, smallFile } from '../exchange-evening/small-tender.ts'
import { expect, test as base } from './journey.ts'
import { startLead, type HandedFile, type LeadHome } from './lead-home.ts'
import { startMember } from './member-home.ts'

/** Words are made slow to guess, so they are slow to try on a busy machine. */
const SLOWLY = { timeout: 60_000 }

const NOTE = 'Smells of marzipan: ask whether the oven is theirs.'
const WHY = 'They say who bakes, and when.'

const everyAnswer = ['Bread', 'Milk'].flatMap((title) =>
  ['Bidder A', 'Bidder B'].map((bidder) => [title, bidder] as const),
)

/** Bidders are hidden; a member has scored on their own laptop, with a private note, and the returns are open. */
const test = base.extend<{ readonly lead: LeadHome }>({
  lead: async ({ browser }, use) => {
    const lead = await startLead(browser, smallFile)
    await lead.command({ type: 'HideBidders' })
    const pack = await lead.issue(carer)
    const member = await startMember(browser)
    await member.open(pack.file.buffer, pack.words)
    await lead.receive(carer, await scoredAndSent(member.page))
    await member.close()
    await lead.command({ type: 'OpenReturns', reason: 'The nurse is ill.' })
    await use(lead)
    await lead.close()
  },
})

async function go(page: Page, hash: string): Promise<void> {
  await page.goto(new URL(`/${hash}`, page.url()).href)
  await page.reload()
}

/** What a member does on the screens, from the links with bidders to the file for the lead. */
async function scoredAndSent(page: Page): Promise<HandedFile> {
  await go(page, '#/')
  await page.getByRole('link', { name: /^Carry on with/ }).press('Enter')
  await page.getByRole('link', { name: 'Start', exact: true }).press('Enter')
  const links = page.getByRole('radiogroup')
  await expect(links.first()).toBeVisible(SLOWLY)
  for (const group of await links.all()) await group.getByRole('radio', { name: 'No link' }).press('Space')
  await page.getByRole('button', { name: 'Save and continue' }).press('Enter')
  await page.getByRole('link', { name: 'Start', exact: true }).press('Enter')
  const crumb = page.locator('.crumb')
  let before = ''
  for (let scored = 0; scored < 4; scored++) {
    await expect(crumb).not.toHaveText(before)
    before = await crumb.innerText()
    if (scored === 0) await keepNote(page)
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('1')
    await page.getByRole('textbox', { name: /What is good about this answer/ }).fill(WHY)
    await page.getByRole('button', { name: 'Save and continue' }).press('Enter')
  }
  await page.getByRole('link', { name: 'Check and send my scores' }).first().press('Enter')
  await page.getByRole('checkbox', { name: /These are my own scores/ }).press('Space')
  await page.getByRole('button', { name: 'Send my scores' }).press('Enter')
  const downloading = page.waitForEvent('download', SLOWLY)
  await page.getByRole('link', { name: 'Save to a memory stick' }).press('Enter', SLOWLY)
  const download = await downloading
  return {
    name: download.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: await readFile(await download.path()),
  }
}

async function keepNote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Private note' }).press('Enter')
  await page.getByRole('textbox', { name: 'Your note' }).fill(NOTE)
  await page.getByRole('button', { name: 'Keep this note' }).press('Enter')
  await expect(page.getByText(NOTE)).toBeVisible()
}

/** What of a record can be read with its six words. */
async function recordText(lead: LeadHome): Promise<string> {
  const made = await lead.exchange({ type: 'ExportRecord', to: 'words' })
  const folder = await mkdtemp(join(tmpdir(), 'fairmark-record-'))
  const path = join(folder, 'record')
  await writeFile(path, (await lead.fetched(made)).buffer)
  const text = clearText(await recordOpened(path, made.words?.join(' ')))
  await rm(folder, { recursive: true, force: true })
  return text
}

/** Everything that there is of a window: its elements, what a screen reader is told, and what the service answered. */
async function everythingOf(page: Page, answers: readonly string[]): Promise<string> {
  const dom = await page.content()
  const aria = await page.locator('body').ariaSnapshot()
  return [dom, aria, ...answers].join('\n').toLowerCase()
}

test('the projector never holds a private note or a hidden name', async ({ lead }) => {
  test.setTimeout(300_000)
  await test.step('the note is in the record that the meeting reads, and only there', async () => {
    const record = await recordText(lead)
    expect(record).toContain('"notekept"')
    expect(record).not.toContain('marzipan')
  })

  const { page, evaluation } = lead
  await go(page, `#/meeting/${evaluation}`)
  const talk = page.getByRole('heading', { level: 2, name: /Agree a score|Agreed and recorded/ })
  await expect(talk).toBeVisible()
  const projector = await page.context().newPage()
  const answers: string[] = []
  projector.on('response', (response) => {
    if (response.url().includes('/api/'))
      void response.text().then(
        (text) => answers.push(text),
        () => undefined,
      )
  })
  await projector.goto(new URL(`/#/projector/${evaluation}`, page.url()).href)

  const question = (title: string) => page.getByRole('button', { name: new RegExp(title) })
  const answer = (bidder: string) => page.getByRole('button', { name: new RegExp(`^${bidder}`) })
  for (const names of ['hidden', 'shown']) {
    if (names === 'shown') {
      await talk.focus()
      await page.keyboard.press('h')
      await expect(projector.getByText('carer-1', { exact: true }).first()).toBeVisible()
    }
    for (const [title, bidder] of everyAnswer) {
      await question(title).press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await answer(bidder).press('Enter')
      await expect(talk).toContainText(bidder)
      await talk.focus()
      await page.keyboard.press('2')
      // what is searched is what is shown
      await expect(projector.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(projector.locator('.agree')).toContainText(bidder)
      await expect(projector.locator('.agree .recorded-score')).toContainText('2')
      await expect(projector.getByText(WHY).first()).toBeVisible()
      const text = await everythingOf(projector, answers)
      for (const secret of ['marzipan', 'baker', 'daughter', 'grocer', 'brothers'])
        expect(text, `${title}, ${bidder}, names ${names}`).not.toContain(secret)
      expect(text.includes('carer-1'), 'the name of a member').toBe(names === 'shown')
    }
  }
  expect(answers.join('')).toContain('"view":"projector"')
})
