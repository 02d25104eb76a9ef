import type { Page } from '@playwright/test'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeScoring } from '../../shared/sample/leicester.ts'
import { layOut, leicesterBids, zipOf } from '../tenders/bid-folder.ts'
import { expectReflow } from './accessible.ts'
import { expect, test } from './journey.ts'

/** A lead's evaluation that is published, and to which no tender came yet. */
async function openPublished(page: Page): Promise<void> {
  const { origin } = new URL(page.url())
  const headers = { origin }
  const command = async (data: object) => {
    const reply = (await (await page.request.post(`${origin}/api/commands`, { data, headers })).json()) as {
      readonly evaluation?: string
    }
    return reply.evaluation ?? ''
  }
  const evaluation = await command({ command: beforeScoring()[0]?.command })
  await command({ evaluation, command: { type: 'PublishProcurement' } })
  await page.goto('about:blank')
  await page.goto(`${origin}/#/tenders/${evaluation}`)
  await expect(page.getByRole('heading', { level: 1, name: 'No tenders yet' })).toBeVisible()
}

test('a lead brings in a folder and a zip of bids, mends a match, judges, reads, and adds one by hand', async ({
  page,
  open,
}) => {
  const place = await mkdtemp(join(tmpdir(), 'fairmark-bids-'))
  try {
    // Word files are read in a thread each, which takes its time on a busy machine
    test.slow()
    const files = await leicesterBids()
    layOut(place, files)
    await writeFile(join(place, 'bids.zip'), await zipOf(files))
    await open(page)
    await openPublished(page)

    // nothing of the folder is entered before the button says how much
    await page
      .locator('input[type=file][webkitdirectory]')
      .first()
      .setInputFiles(join(place, 'Tender box 4 March'))
    await page.getByRole('textbox', { name: 'Passphrase' }).fill('four quiet words here')
    await page.getByRole('button', { name: 'Use this passphrase' }).click()
    const matching = page.getByRole('region', { name: 'Match files to bidders' })
    await expect(matching).toContainText('“Tender box 4 March” · 35 files, 34 matched', { timeout: 120_000 })
    await expect(page.getByRole('heading', { level: 1, name: 'No tenders yet' })).toBeVisible()
    await expect(matching.getByRole('row').filter({ hasText: 'You choose' })).toHaveCount(1)
    await matching.getByRole('button', { name: 'Show all 35' }).click()
    await expect(matching.getByRole('row').filter({ hasText: 'harbour-answers.docx' })).toContainText(
      'Questions 1 to 8',
    )
    await expect(matching.getByRole('row').filter({ hasText: 'pricing' })).toContainText('Not opened')
    await expectReflow(page)

    // the one that could be two answers, by keyboard
    await matching
      .getByRole('button', { name: 'MeadowLane_Q5_final(2).docx goes to Question 5' })
      .press('Enter')
    await expect(matching.getByRole('row').filter({ hasText: 'You choose' })).toHaveCount(0)
    await matching.getByRole('button', { name: 'Bring in 35 files' }).press('Enter')
    await expect(page.getByText('35 files are brought in.').last()).toBeVisible({ timeout: 120_000 })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Five tenders, 20 things to decide')

    // the same as a zip: nothing is entered twice
    await page
      .locator('input[type=file]:not([webkitdirectory])')
      .first()
      .setInputFiles(join(place, 'bids.zip'))
    await expect(matching).toContainText('“bids.zip”', { timeout: 120_000 })
    await expect(matching.getByRole('button', { name: 'Nothing to bring in' })).toBeVisible()
    await matching.getByRole('button', { name: 'Put it away' }).click()

    // a fail needs its reason; the next thing to decide comes by itself
    const table = page.getByRole('table', { name: 'Bidders' })
    await table.getByRole('button', { name: 'Judge Insurance for Meadow Lane Support' }).click()
    const card = page.getByRole('region', { name: 'Insurance: Meadow Lane Support' })
    await expect(card).toContainText('MLS insurance schedule.pdf')
    await expect(card).toContainText('Published consequence of a fail: the tender is excluded.')
    await card.getByRole('button', { name: 'Fail' }).click()
    await expect(card.getByRole('alert')).toContainText('Write one sentence')
    await card.getByRole('textbox').fill('The schedule, page 2, shows £2 million.')
    await card.getByRole('button', { name: 'Fail' }).click()
    await expect(
      table.getByRole('button', { name: 'Insurance for Meadow Lane Support: fail. Judge again' }),
    ).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Five tenders, 19 things to decide')
    await page.getByRole('button', { name: 'Pass', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Five tenders, 18 things to decide')

    // a bidder by hand; a second of the same name is refused
    await page.getByRole('button', { name: 'Add a bidder' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name of the bidder' }).fill('kindred leicester')
    await dialog.getByRole('button', { name: 'Add the bidder' }).click()
    await expect(dialog.getByRole('alert')).toContainText(
      'There is a bidder called kindred leicester already',
    )
    await dialog.getByRole('textbox', { name: 'Name of the bidder' }).fill('Sixth Carers')
    await dialog.getByLabel('When the tender came in').fill('2024-03-04T11:58')
    await dialog.getByRole('button', { name: '1 · Reaching hidden carers: no answer yet' }).click()
    await dialog.getByRole('textbox', { name: 'Answer to question 1' }).fill(`Some. ${'word '.repeat(420)}`)
    await dialog.getByRole('button', { name: 'Add the bidder' }).click()
    const sixth = table.getByRole('row').filter({ hasText: 'Sixth Carers' })
    await expect(sixth).toContainText('Received 4 March 2024, 11:58')
    await expect(sixth).toContainText('1 of 8')
    await expect(sixth).toContainText('Question 1 too long')

    // the bidder takes it back, with a reason
    await sixth.getByRole('button', { name: 'More for Sixth Carers' }).click()
    await page.getByRole('menuitem', { name: 'The bidder withdraws' }).click()
    await dialog.getByRole('textbox').fill('By e-mail, 5 March.')
    await dialog.getByRole('button', { name: 'Enter the withdrawal' }).click()
    await expect(sixth).toContainText('Withdrawn: By e-mail, 5 March.')

    // answers to read; prices wait
    await page.getByRole('link', { name: 'Read the answers' }).click()
    await page.getByLabel('Bidder').selectOption('Sixth Carers')
    await expect(page.getByText('421 words, 400 allowed')).toBeVisible()
    await expect(page.locator('.over-limit')).toHaveCount(1)
    await page.getByLabel('Bidder').selectOption('Harbour Carers Trust')
    await page.getByLabel('Question').selectOption({ index: 2 })
    await expect(page.getByRole('heading', { name: 'Question 3: Information and navigation' })).toBeVisible()
    await expect(page.getByText('harbour-answers.docx')).toBeVisible()
    await page.getByRole('link', { name: 'Prices', exact: true }).click()
    await expect(page.getByText('They open when all 40 quality scores are agreed.')).toBeVisible()
  } finally {
    await rm(place, { recursive: true, force: true })
  }
})
