import type { Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { carer, nurse } from '../exchange-evening/small-tender.ts'
import { expectNoViolations, expectReflow } from './accessible.ts'
import { expect } from './journey.ts'
import { withoutMouse, type KeyboardOnly } from './keyboard-only.ts'
import type { HandedFile } from './lead-home.ts'
import { cells, test as base } from './two-laptops.ts'

/** Words are made slow to guess, so they are slow to try on a busy machine. */
const SLOWLY = { timeout: 60_000 }

/** The two laptops, once the panel has agreed all of it. */
const test = base.extend({
  member: async ({ lead, member }, use) => {
    await lead.command({ type: 'OpenReturns', reason: 'The nurse is ill.' })
    for (const cell of cells) await lead.command(agreed(cell, '2'))
    await use(member)
  },
})

function agreed(
  cell: { readonly bidder: string; readonly question: string },
  score: string,
  changeReason?: string,
) {
  return {
    ...{
      type: 'AgreeScore',
      ...cell,
      score,
      reason: { good: `We liked ${cell.bidder} on ${cell.question}.`, worries: '', evidence: [] },
    },
    ...{ decidingPoint: 'The tasting.', present: [carer, nurse] },
    ...(changeReason !== undefined && { changeReason }),
  }
}

async function go(page: Page, hash: string): Promise<void> {
  await page.goto(new URL(`/${hash}`, page.url()).href)
  await page.reload()
}

async function saved(page: Page, keys: KeyboardOnly, link: Locator): Promise<HandedFile> {
  const downloading = page.waitForEvent('download')
  await keys.press(link)
  const download = await downloading
  const name = download.suggestedFilename()
  return { name, mimeType: 'application/octet-stream', buffer: await readFile(await download.path()) }
}

test('a member reads what the panel agreed on their own laptop, answers, and the answer counts until a score changes', async ({
  lead,
  member,
  wrong,
}) => {
  test.slow()
  const { page } = lead
  const own = member.page
  const leads = await withoutMouse(page, wrong)
  const keys = await withoutMouse(own, wrong)
  const button = (name: string) => own.getByRole('button', { name })

  async function sendRecord(name: RegExp): Promise<HandedFile> {
    await go(page, `#/confirm/${lead.evaluation}`)
    await leads.press(page.getByRole('button', { name }))
    const note = page.locator('.note', { hasText: 'The record for carer-1 to read is ready.' })
    await expect(note).toBeVisible(SLOWLY)
    return saved(page, leads, note.getByRole('link', { name: /\.fmagreed/ }))
  }
  async function openAndRead(file: HandedFile): Promise<void> {
    await go(own, '#/')
    await own.locator('input[type=file]').setInputFiles(file)
    await keys.press(own.getByRole('link', { name: 'Read what the panel agreed' }))
    await expect(own.getByRole('heading', { level: 1, name: /Bread/ })).toBeVisible()
  }
  async function takeIn(file: HandedFile, says: string): Promise<void> {
    await go(page, `#/returns/${lead.evaluation}`)
    await page.locator('input[type=file]').setInputFiles(file)
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(says, SLOWLY)
    await leads.press(dialog.getByRole('button', { name: 'Take it' }))
    // Leaving the page while it is taken in would break it off.
    await expect(page.getByRole('listitem').filter({ hasText: 'Taken from carer-1' })).toBeVisible(SLOWLY)
    await go(page, `#/confirm/${lead.evaluation}`)
  }
  const line = (name: string) => page.locator('.confirm-list li').filter({ hasText: name })

  const first =
    await test.step('the lead sends the record, which has no place for whoever sent nothing', async () => {
      const file = await sendRecord(/^Send the record to read: carer-1/)
      await expect(page.getByRole('button', { name: /^Send the record to read: nurse/ })).toHaveCount(0)
      await expect(line('carer-1')).toContainText('No answer yet.')
      await expectNoViolations(page)
      return file
    })

  const answer =
    await test.step('the member reads it question by question and does not confirm it', async () => {
      await openAndRead(first)
      await expect(own.getByText('We liked baker on q1.')).toBeVisible()
      await expect(own.getByText('Before the panel talked, you gave 1, some.').first()).toBeVisible()
      await expect(own.getByText('You were in the room. 2 people were there.').first()).toBeVisible()
      await expectNoViolations(own)
      await expectReflow(own)
      await keys.press(button('Next question'))
      await expect(own.getByRole('heading', { level: 1, name: /Milk/ })).toBeFocused()
      await keys.press(button('I have read it all'))
      await keys.press(button('No, I do not'))
      await keys.press(button('I do not confirm'))
      await expect(own.getByText('Please say what is not right.')).toBeVisible()
      await keys.write(own.getByRole('textbox', { name: 'What is not right?' }), 'Milk came late.')
      await expectNoViolations(own)
      await keys.press(button('I do not confirm'))
      await expect(own.getByRole('heading', { name: 'Done. Thank you.' })).toBeFocused(SLOWLY)
      await expectNoViolations(own)
      await expectReflow(own)
      return saved(own, keys, own.getByRole('link', { name: 'Save to a memory stick' }))
    })
  expect(answer.name).toMatch(/\.fmreturn$/)

  await test.step('the answer is told before it is taken, and then stands on the page', async () => {
    await takeIn(answer, 'Does not confirm it, and says why')
    await expect(line('carer-1')).toContainText('Did not confirm')
    await expect(line('carer-1')).toContainText('By a signed return')
    await expect(line('carer-1')).toContainText('Milk came late.')
    await expect(page.getByRole('button', { name: 'Confirms: carer-1' })).toHaveCount(0)
  })

  await test.step('a score is changed for it: the answer is stale, and the record goes out again', async () => {
    await lead.command(agreed({ bidder: 'grocer', question: 'q2' }, '1', 'The milk came late.'))
    await go(page, `#/confirm/${lead.evaluation}`)
    await expect(line('carer-1')).toContainText('Answered an earlier record')
    await expectNoViolations(page)
    await expectReflow(page)
  })

  await test.step('the member reads the change, confirms, and the panel has confirmed', async () => {
    await openAndRead(await sendRecord(/^Send the record to read: carer-1/))
    await keys.press(button('Next question'))
    await expect(own.getByText('Why it was changed: The milk came late.')).toBeVisible()
    await expect(own.getByRole('heading', { name: 'Before the change' })).toBeVisible()
    await keys.press(button('I have read it all'))
    await keys.press(button('Yes, I confirm'))
    await expect(own.getByText('You said that the record is right.')).toBeVisible(SLOWLY)
    const confirmed = await saved(own, keys, own.getByRole('link', { name: 'Save to a memory stick' }))
    await go(own, own.url().replace(/.*#/, '#').replace('agreed', 'work'))
    await expect(own.getByText('You have read what the panel agreed.')).toBeVisible()
    await takeIn(confirmed, 'Confirms it')
    await leads.press(page.getByRole('button', { name: 'Confirms: nurse' }))
    await expect(
      page.getByRole('heading', { level: 1, name: 'The panel has confirmed the record' }),
    ).toBeVisible()
    await expect(line('carer-1')).toContainText('By a signed return')
  })
})
