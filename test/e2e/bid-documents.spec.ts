import type { FrameLocator, Page } from '@playwright/test'
import { expectNoViolations, expectReflow } from './accessible.ts'
import { attach, openWithDocuments } from './bid-documents.ts'
import { hostilePdf, hostileWord, lockedPdf, plainPdf, wordBomb } from './hostile-files.ts'
import { expect, test as base } from './journey.ts'
import { startLead, type HandedFile } from './lead-home.ts'

const member = 'carer-2'
const place = { bidder: 'harbour', question: 'q3' } as const

interface Given {
  readonly pack: { readonly file: HandedFile; readonly words: string }
  readonly documents: HandedFile
}

/** What a lead hands to a member: a pack, and a file with bids of every kind that a bidder can send. */
const test = base.extend<object, { readonly given: Given }>({
  given: [
    async ({ browser }, use) => {
      const lead = await startLead(browser)
      await attach(
        lead,
        place,
        new Map([
          ['Plan.pdf', await plainPdf(3)],
          ['Hours.docx', await hostileWord()],
          ['Tricks.pdf', await hostilePdf()],
          ['Long.pdf', await plainPdf(5000)],
          ['Bomb.docx', await wordBomb()],
          ['Locked.pdf', await lockedPdf()],
          ['Half.pdf', (await plainPdf(1)).subarray(0, 300)],
          ['Prices.xlsm', Buffer.from('neither PDF nor Word')],
        ]),
      )
      const pack = await lead.issue(member)
      const documents = await lead.fetched(
        await lead.exchange({ type: 'MakeDocuments', audience: 'quality' }),
      )
      await use({ pack, documents })
      await lead.close()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})

const bid = (page: Page): FrameLocator => page.frameLocator('.document-frame')
const choose = (page: Page, name: string) => page.getByRole('radio', { name }).press('Space')

async function openAnswer(page: Page, { pack, documents }: Given): Promise<string> {
  const evaluation = await openWithDocuments(page, member, pack, documents)
  await page.goto(new URL(`/#/score/${evaluation}/${place.question}/${place.bidder}`, page.url()).href)
  await expect(page.getByRole('radiogroup', { name: 'What they sent' })).toBeVisible()
  return evaluation
}

test('words on page 2 of a bid become evidence with their page, and are found again', async ({
  page,
  open,
  given,
}) => {
  test.slow()
  await open(page)
  await openAnswer(page, given)
  await choose(page, 'Plan.pdf')
  await expect(bid(page).getByText('We will ring every carer in week 1.')).toBeAttached()
  await page.screenshot({ path: '/tmp/v/1.png' })
  await page.getByRole('button', { name: 'Next page' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('2')
  await bid(page).getByText('We will ring every carer in week 2.').selectText()
  await page.screenshot({ path: '/tmp/v/2.png' })
  await page.getByRole('button', { name: 'Use as a reason' }).click()
  await expect(page.getByRole('button', { name: /^Page 2 of Plan.pdf/ })).toBeVisible()
  await page.screenshot({ path: '/tmp/v/3.png' })
})
