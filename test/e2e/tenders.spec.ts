import type { Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeScoring } from '../../shared/sample/leicester.ts'
import { layOut, leicesterBids } from '../tenders/bid-folder.ts'
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

test('a lead brings in a folder of bids, mends a match by keyboard, and only then it is entered', async ({
  page,
  open,
}) => {
  const place = await mkdtemp(join(tmpdir(), 'fairmark-bids-'))
  try {
    // Word files are read in a thread each, which takes its time on a busy machine
    test.slow()
    const files = await leicesterBids()
    layOut(place, files)
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
  } finally {
    await rm(place, { recursive: true, force: true })
  }
})
