import type { Page } from '@playwright/test'
import { beforeScoring } from '../../shared/sample/leicester.ts'
import { carer, smallFile } from '../exchange-evening/small-tender.ts'
import { leicesterBids, zipOf } from '../tenders/bid-folder.ts'
import { expectFocusKept, expectReflow } from './accessible.ts'
import { expect, test } from './journey.ts'
import { startLead } from './lead-home.ts'
import { choosePassphrase } from './lead-page.ts'

/** Word files are read in a thread each, which takes its time on a busy machine. */
const SLOWLY = { timeout: 120_000 }

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const pageOf = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages of the stage Tenders' }).getByRole('link', { name })

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

test('a lead brings in a zip, mends a match by keyboard, judges, adds a late bidder by hand and reads an answer', async ({
  page,
  open,
}) => {
  test.setTimeout(400_000)
  page.setDefaultTimeout(SLOWLY.timeout)
  await open(page)
  await openPublished(page)

  await test.step('nothing of the zip is entered before the button says how much', async () => {
    const buffer = await zipOf(await leicesterBids())
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import a zip' }).press('Enter')
    const zip = { name: 'Tender box 4 March.zip', mimeType: 'application/zip', buffer }
    await (await choosing).setFiles(zip)
    await choosePassphrase(page)
    const matching = page.getByRole('region', { name: 'Match files to bidders' })
    await expect(matching).toContainText('“Tender box 4 March.zip” · 35 files, 34 matched', SLOWLY)
    await expect(heading(page)).toHaveText('No tenders yet')
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
    await expect(page.getByText('35 files are brought in.').last()).toBeVisible(SLOWLY)
    await expect(heading(page)).toHaveText('Five tenders, 20 things to decide')
  })

  await test.step('a fail needs a reason', async () => {
    const card = page.getByRole('region', { name: 'Insurance: Meadow Lane Support' })
    await page.getByRole('button', { name: 'Judge Insurance for Meadow Lane Support' }).press('Enter')
    await card.getByRole('button', { name: 'Fail' }).press('Enter')
    await expect(card.getByText('Write one sentence about what is missing')).toBeVisible()
    await card.getByRole('textbox').fill('The certificate ended in January.')
    await card.getByRole('button', { name: 'Fail' }).press('Enter')
    await expect(
      page.getByRole('button', { name: 'Insurance for Meadow Lane Support: fail. Judge again' }),
    ).toBeVisible()
    await expect(heading(page)).toHaveText('Five tenders, 19 things to decide')
    await expectFocusKept(page)
  })

  await test.step('a bidder is added by hand', async () => {
    await page.getByRole('button', { name: 'Add a bidder' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Add a bidder' })
    await dialog.getByRole('button', { name: 'Add the bidder' }).press('Enter')
    await expect(dialog.getByText('Write the name first.')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Name of the bidder' }).fill('Saffron Hill Carers')
    await dialog.getByRole('button', { name: /^1 · .*: no answer yet$/ }).press('Enter')
    await dialog
      .getByRole('textbox', { name: 'Answer to question 1' })
      .fill('We ring each carer.\n\nTwice a month.')
    await dialog.getByRole('button', { name: 'Add the bidder' }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('row', { name: /^Saffron Hill Carers/ })).toContainText('1 of 8')
    await expect(heading(page)).toHaveText('Six tenders, 23 things to decide')
  })

  await test.step('an answer is read in numbered paragraphs', async () => {
    await pageOf(page, 'Read the answers').press('Enter')
    await page.getByLabel('Bidder', { exact: true }).selectOption('Saffron Hill Carers')
    const answer = page.getByRole('region', { name: 'Question 1: Reaching hidden carers' })
    await expect(answer).toContainText('7 words, 400 allowed')
    await expect(answer.getByRole('listitem')).toHaveText(['We ring each carer.', 'Twice a month.'])
    await page.getByLabel('Bidder', { exact: true }).selectOption('Harbour Carers Trust')
    await page.getByLabel('Question', { exact: true }).selectOption({ index: 7 })
    await expect(page.getByRole('region', { name: /^Question 8: / }).getByRole('listitem')).not.toHaveCount(0)
  })
})

test('prices are sealed until every quality score is agreed, and are then entered as they were written', async ({
  browser,
}) => {
  const { tenders, ...rest } = smallFile
  const pairs = ['baker', 'grocer'].flatMap((bidder) =>
    ['q1', 'q2'].map((question) => ({ bidder, question, score: '1' })),
  )
  const lead = await startLead(browser, {
    ...rest,
    tenders: tenders.map((tender) => ({ ...tender, prices: {} })),
    scores: pairs.map((pair) => ({ ...pair, member: carer, reason: 'They say how.' })),
  })
  const { page } = lead
  page.setDefaultTimeout(SLOWLY.timeout)
  await page.goto(new URL(`/#/tenders/${lead.evaluation}/prices`, page.url()).href)
  await expect(page.getByText('They open when all 4 quality scores are agreed. Now 0 are.')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)

  for (const pair of pairs)
    await lead.command({
      type: 'AgreeScore',
      ...pair,
      decidingPoint: '',
      present: [carer],
      reason: { good: 'They say how.', worries: '', evidence: [] },
    })
  await page.reload()
  const price = page.getByRole('textbox', { name: 'Price, Baker and Daughter' })
  await price.fill('about a lot')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is no amount in pounds. Write it like £154,063.00.')).toBeVisible()
  await price.fill('£0')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Must be above £0')).toBeVisible()
  await price.fill('£123,456.78')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The price of Baker and Daughter is entered.')).toBeAttached()
  await expect(page.getByRole('button', { name: 'Enter', exact: true })).toBeHidden()

  await page.getByRole('button', { name: 'Paste a column' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste prices' })
  await dialog.getByRole('textbox', { name: 'Bidders and prices' }).fill('Greengrocer Brothers\t£98,765.43')
  await dialog.getByRole('button', { name: 'Enter 1 price' }).click()
  await expect(page.getByRole('textbox', { name: 'Price, Greengrocer Brothers' })).toHaveValue('£98,765.43')
  await expect(price).toHaveValue('£123,456.78')
  // with all prices in, what stands out is said; it rejects nobody
  await expect(
    page.getByText('The price of Greengrocer Brothers is 20.0% below the mean of the others'),
  ).toBeVisible()
  const without = page.getByRole('table', { name: 'Who would be first without each losing bidder' })
  await expect(without.getByRole('row', { name: /^Baker and Daughter/ })).toContainText('As now')
  await lead.close()
})
