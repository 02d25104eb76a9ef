import type { Page } from '@playwright/test'
import { bid, choose, openAnswer, place, testWithBid } from './bid-documents.ts'
import { hostilePdf, hostileWord, lockedPdf, plainPdf, wordBomb } from './hostile-files.ts'
import { expect } from './journey.ts'

/** Bids of every kind that a bidder can send. */
const test = testWithBid(
  async () =>
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

/** Files of thousands of pages, or of hundreds of megabytes, take their time on a busy machine. */
const SLOWLY = { timeout: 90_000 }

/** The tag of evidence: its place, and the words. */
const tag = (page: Page, name: string | RegExp) =>
  page.getByRole('list', { name: 'From the answer' }).getByRole('button', { name }).first()

test('words on page 2 of a bid become evidence with their page, in what is sent', async ({
  page,
  open,
  given,
}) => {
  test.slow()
  await open(page)
  const evaluation = await openAnswer(page, given)
  const reasons = page.getByRole('textbox', { name: /What is good about this answer/ })

  await test.step('from a PDF, with the mouse', async () => {
    await choose(page, 'Plan.pdf')
    await expect(bid(page).getByText('We will ring every carer in week 1.')).toBeVisible()
    await page.getByRole('button', { name: 'Next page' }).click()
    await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('2')
    await bid(page).getByText('We will ring every carer in week 2.').selectText()
    await page.getByRole('button', { name: 'Use as a reason' }).click()
    await expect(reasons).toBeFocused()
    await expect(reasons).toHaveValue('“We will ring every carer in week 2.”')
    await expect(tag(page, 'Page 2 of Plan.pdf')).toBeVisible()
  })
  await test.step('from words that were looked for, with the keyboard', async () => {
    await page.getByRole('button', { name: 'Find words' }).press('Enter')
    await expect(page.getByRole('textbox', { name: 'Words to find' })).toBeFocused()
    await page.keyboard.type('EVERY  carer in')
    await expect(page.getByText('2 of 3', { exact: true })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText('3 of 3', { exact: true })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('3')
    await page.getByRole('button', { name: 'Use as a reason' }).press('Enter')
    await expect(tag(page, 'Page 3 of Plan.pdf: show “every carer in”')).toBeVisible()
    await page.getByRole('button', { name: 'Stop looking' }).press('Enter')
  })
  await test.step('from plain text, with the menu of a paragraph', async () => {
    await page.getByRole('textbox', { name: 'Page' }).fill('1')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Show as plain text' }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Page 1' })).toBeVisible()
    await page.getByRole('button', { name: 'Paragraph 3: use as a reason' }).press('Enter')
    await page.keyboard.press('Enter')
    await expect(tag(page, /^Page 1 of Plan.pdf: show “Our team knows/)).toBeVisible()
  })
  await test.step('from a Word file, with its paragraph', async () => {
    await choose(page, 'Hours.docx')
    await bid(page).getByText('We close at five.').selectText()
    await page.getByRole('button', { name: 'Use as a reason' }).click()
    await expect(tag(page, 'Paragraph 3 of Hours.docx')).toBeVisible()
  })
  await test.step('a tag leads to its place', async () => {
    await tag(page, 'Page 2 of Plan.pdf').press('Enter')
    await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('2')
    await expect(bid(page).getByText('We will ring every carer in week 2.')).toBeInViewport()
  })
  await test.step('the keyboard gets into the frame and out of it', async () => {
    await bid(page).locator('#pages').focus()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Show as plain text' })).toBeFocused()
    await bid(page).locator('#pages').focus()
    await page.keyboard.press('F6')
    await expect(page.locator('.panel :focus')).toHaveCount(1)
  })
  await test.step('and it is in what is sent', async () => {
    await page.getByRole('radio', { name: /Good/ }).press('Space')
    await page.getByRole('button', { name: 'Save and continue' }).press('Enter')
    await expect(page.locator('.crumb')).not.toContainText('Harbour')
    const view = await page.evaluate(
      async (address) => (await fetch(address)).text(),
      `/api/views?view=scoring&evaluation=${evaluation}&question=${place.question}&bidder=${place.bidder}`,
    )
    const { draft, saved } = JSON.parse(view) as { draft: { evidence: unknown }; saved: string }
    expect(saved).toBe('4')
    expect(draft.evidence).toEqual([
      { where: 'page 2 of Plan.pdf', quote: 'We will ring every carer in week 2.' },
      { where: 'page 3 of Plan.pdf', quote: 'every carer in' },
      { where: 'page 1 of Plan.pdf', quote: 'Our team knows the city well, and each of them was a carer.' },
      { where: 'paragraph 3 of Hours.docx', quote: 'We close at five.' },
    ])
  })
})

test('a hostile bid opens to text or to a sentence: nothing runs, nothing is asked for, nobody is reached', async ({
  page,
  open,
  given,
  wrong,
}) => {
  test.slow()
  await open(page)
  await openAnswer(page, given)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('dialog', (dialog) => wrong.push(`dialog: ${dialog.message()}`))
  page.on('popup', () => wrong.push('a window was opened'))

  await test.step('a PDF with scripts, a form, a link and a file in it', async () => {
    await choose(page, 'Tricks.pdf')
    const text = bid(page).getByText('A text like any other.')
    await expect(text).toBeVisible()
    await expect(bid(page).locator('a, input, button, iframe, object, embed')).toHaveCount(0)
    await text.click()
  })
  await test.step('a Word file with a macro, a picture from elsewhere and mark-up', async () => {
    await choose(page, 'Hours.docx')
    await expect(bid(page).getByText('<img src=x onerror="parent.hit=1">')).toBeVisible()
    await expect(bid(page).locator('a, img, script:not([nonce])')).toHaveCount(0)
    await bid(page).getByText('Press here').click()
  })
  await test.step('a Word file that unpacks to hundreds of megabytes', async () => {
    await choose(page, 'Bomb.docx')
    await expect(page.getByText('The file is too large to be shown.')).toBeVisible(SLOWLY)
  })
  for (const [name, why] of [
    ['Locked.pdf', 'locked with a password'],
    ['Half.pdf', 'damaged'],
    ['Prices.xlsm', 'Only PDF files and newer Word files'],
  ] as const)
    await test.step(`${name} says why, and can be saved`, async () => {
      await choose(page, name)
      await expect(page.getByRole('heading', { name: `${name} cannot be shown here` })).toBeVisible()
      await expect(page.getByText(why)).toBeVisible()
      const downloading = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Save a copy' }).press('Enter')
      expect((await downloading).suggestedFilename()).toBe(name)
    })
  await test.step('5,000 pages: few are drawn, and any is reached', async () => {
    await choose(page, 'Long.pdf')
    await expect(bid(page).getByText('Part 1 of our tender')).toBeVisible(SLOWLY)
    await page.getByRole('textbox', { name: 'Page' }).fill('4321')
    await page.keyboard.press('Enter')
    await expect(bid(page).getByText('Part 4321 of our tender')).toBeInViewport(SLOWLY)
    await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('4321')
    expect(await bid(page).locator('canvas').count()).toBeLessThan(8)
    await page.getByRole('button', { name: 'Find words' }).click()
    await page.keyboard.type('week 4999.')
    await expect(page.getByText('1 of 1', { exact: true })).toBeVisible(SLOWLY)
    await expect(bid(page).getByText('We will ring every carer in week 4999.')).toBeInViewport()
  })
  const own = new URL(page.url()).origin
  for (const address of asked) expect(address.replace(/^blob:/, '')).toMatch(new RegExp(`^(?:${own}/|null/)`))
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)

  await test.step('whoever got into the frame would find no way out of it', async () => {
    const frame = page.frames().find((one) => one.url().endsWith('/viewer.html'))
    if (!frame) throw new Error('There is no frame')
    const outcome = await frame.evaluate(async (address) => {
      const tried = async (act: () => unknown): Promise<string> => {
        try {
          return `did: ${String(await act())}`
        } catch {
          return 'refused'
        }
      }
      return {
        origin: self.origin,
        service: await tried(() => fetch('/api/views?view=start')),
        blind: await tried(() => fetch(`${address}/api/views?view=start`, { mode: 'no-cors' })),
        page: await tried(() => parent.document.title),
        storage: await tried(() => localStorage.length),
        cookie: await tried(() => document.cookie),
        worker: await tried(() => new Worker(`${address}/assets/a.js`)),
        opened: await tried(() => window.open(address)),
        top: await tried(() => {
          window.top?.location.assign('/gone')
        }),
        picture: await tried(
          () =>
            new Promise((resolve, reject) => {
              const image = new Image()
              image.onload = resolve
              image.onerror = reject
              image.src = `${address}/icon.svg`
            }),
        ),
      }
    }, own)
    expect(outcome).toEqual({
      origin: 'null',
      service: 'refused',
      blind: 'refused',
      page: 'refused',
      storage: 'refused',
      cookie: 'refused',
      worker: 'refused',
      opened: 'did: null',
      top: 'refused',
      picture: 'refused',
    })
    await frame.evaluate(() => {
      location.href = 'https://example.com/'
    })
    await page.waitForTimeout(300)
    expect(page.url()).toContain(`${own}/#/score/`)
    expect(asked.filter((address) => address.includes('example.com'))).toEqual([])
    // what was tried here was refused by the policy, as it must be
    wrong.splice(0, wrong.length, ...wrong.filter((one) => !/Content Security Policy|sandbox/i.test(one)))
  })
})
