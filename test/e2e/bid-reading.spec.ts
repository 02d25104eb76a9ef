import type { Page } from '@playwright/test'
import { bid, choose, openAnswer, testWithBid } from './bid-documents.ts'
import { hostileWord, plainPdf } from './hostile-files.ts'
import { expect } from './journey.ts'
import { withVoices } from './voices.ts'

const test = testWithBid(
  async () =>
    new Map([
      ['Plan.pdf', await plainPdf(9)],
      ['Hours.docx', await hostileWord()],
    ]),
)

const shownPage = (page: Page) => page.getByRole('textbox', { name: 'Page', exact: true })

test('a lead reads the documents of a bid inside the program, and can still save them', async ({ given }) => {
  const { page, evaluation } = given.lead
  await page.goto(new URL(`/#/tenders/${evaluation}/answers`, page.url()).href)
  await page.getByRole('combobox', { name: 'Bidder' }).selectOption('Harbour Carers Trust')
  await page.getByRole('combobox', { name: 'Question' }).selectOption({ index: 2 })
  const read = page.getByRole('button', { name: 'Read Plan.pdf' })
  await expect(read).toHaveAttribute('aria-pressed', 'false')
  await read.press('Enter')
  await expect(bid(page).getByText('We will ring every carer in week 1.')).toBeVisible()
  await expect(read).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Read Hours.docx' }).click()
  await expect(bid(page).getByText('We close at five.')).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save a copy of Plan.pdf' }).click()
  expect((await downloading).suggestedFilename()).toBe('Plan.pdf')
  await page.getByRole('button', { name: 'The written answer' }).click()
  await expect(page.locator('.document-viewer')).toHaveCount(0)
  await expect(page.locator('.read-paras li').first()).toBeVisible()
})

test('a document is where it was: after a break, another answer, another tab and another document', async ({
  page,
  open,
  given,
}) => {
  test.slow()
  await open(page)
  await openAnswer(page, given)
  await choose(page, 'Plan.pdf')
  await expect(bid(page).getByText('We will ring every carer in week 1.')).toBeVisible()
  await page.getByRole('button', { name: 'Bigger' }).click()
  await shownPage(page).fill('5')
  await page.keyboard.press('Enter')
  const pages = bid(page).locator('#pages')
  await expect(shownPage(page)).toHaveValue('5')
  await pages.evaluate((one) => one.scrollBy(0, 150))
  const where = () =>
    bid(page)
      .locator('.page[data-place="5"]')
      .evaluate((one) => Math.round(one.getBoundingClientRect().top))
  const before = await where()
  expect(before).toBeLessThan(0)
  const expectThere = async () => {
    await expect(shownPage(page)).toHaveValue('5')
    await expect.poll(async () => Math.abs((await where()) - before)).toBeLessThan(8)
  }

  await test.step('a break', async () => {
    await page.keyboard.press('Control+Shift+B')
    await expect(page.getByRole('heading', { name: 'Take your time' })).toBeVisible()
    await page.getByRole('button', { name: 'Carry on' }).click()
    await expectThere()
  })
  await test.step('another tab', async () => {
    await page.getByRole('tab', { name: 'What we asked' }).click()
    await page.getByRole('tab', { name: 'Their answer' }).click()
    await expectThere()
  })
  await test.step('another document', async () => {
    await choose(page, 'Hours.docx')
    await expect(bid(page).getByText('We close at five.')).toBeVisible()
    await choose(page, 'Plan.pdf')
    await expectThere()
  })
  await test.step('another answer', async () => {
    await page.getByRole('link', { name: 'My work' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goBack()
    await expectThere()
  })
})

test('a Word file takes the type and the spacing that the person chose', async ({ page, open, given }) => {
  test.slow()
  await open(page)
  await openAnswer(page, given)
  await choose(page, 'Hours.docx')
  const line = bid(page).getByText('We close at five.')
  const look = () =>
    line.evaluate((one) => {
      const pixels = (size: string) => Number(size.replace('px', '').replace('normal', '0'))
      const { fontFamily, lineHeight, letterSpacing, fontSize } = getComputedStyle(one)
      const [font = ''] = fontFamily.split(',')
      return {
        font: font.replaceAll('"', ''),
        isThere: [...document.fonts].some(
          ({ family, status }) => status === 'loaded' && family === font.replaceAll('"', ''),
        ),
        lines: pixels(lineHeight) / pixels(fontSize),
        letters: pixels(letterSpacing) / pixels(fontSize),
      }
    })
  await expect.poll(look).toMatchObject({ font: 'Atkinson Hyperlegible Next Variable', isThere: true })
  await page.getByRole('button', { name: 'Text and colours' }).click()
  const settings = page.getByRole('dialog', { name: 'Text and colours' })
  await settings.getByRole('radiogroup', { name: 'Space between lines' }).getByText('Very wide').click()
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await look()).lines).toBeCloseTo(2.15, 1)
})

test('a voice reads a document page by page, and its words are shown as text', async ({
  page,
  open,
  given,
}) => {
  test.slow()
  const { said, endSentence } = await withVoices(page)
  await open(page)
  await openAnswer(page, given)
  await choose(page, 'Plan.pdf')
  await expect(bid(page).getByText('We will ring every carer in week 1.')).toBeVisible()
  await page.getByRole('button', { name: 'Read aloud' }).click()
  await expect(page.getByRole('heading', { name: 'Page 1' })).toBeVisible()
  await expect.poll(said).toEqual(['Laptop: Part 1 of our tender'])
  await expect(page.locator('.document-plain .para.spoken')).toHaveCount(1)
  await endSentence()
  await endSentence()
  await endSentence()
  await expect(page.getByRole('heading', { name: 'Page 2' })).toBeVisible()
  await expect.poll(async () => (await said()).at(-1)).toBe('Laptop: Part 2 of our tender')

  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('button', { name: 'Read on' })).toBeVisible()
  expect((await said()).at(-1)).toBe('quiet')
  await choose(page, 'Hours.docx')
  await expect(bid(page).getByText('We close at five.')).toBeVisible()
  await bid(page).locator('#pages').focus()
  await page.keyboard.press('Control+Shift+L')
  await expect.poll(async () => (await said()).at(-1)).toMatch(/^Laptop: /)
})
