import type { Page } from '@playwright/test'
import { smallFile } from '../exchange-evening/small-tender.ts'
import { expectFocusKept } from './accessible.ts'
import { expect, test } from './journey.ts'
import { begin, tab } from './set-up-page.ts'

const marks = (page: Page, formula: string) =>
  page
    .getByRole('table', { name: 'What each bid would get' })
    .getByRole('row', { name: new RegExp(`^${formula}`) })
const bids = (page: Page) => page.getByRole('table', { name: 'Invented bids' })
const box = (page: Page, name: string) => bids(page).getByRole('textbox', { name, exact: true })

test('formulas are tried on invented bids, one goes into the draft and is undone, and nothing else is entered', async ({
  page,
  open,
}) => {
  await open(page)
  await begin(page, 'Our template for a care or support service')
  await tab(page, 'Price formula').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Price formula: 20 of 100 marks' })).toBeVisible()

  // Only with the keyboard: prices as they are typed, what is wrong with one beside it, and never a zero price.
  for (const [name, value] of [
    ['Price of Bid A', '£150,000'],
    ['Price of Bid B', '153000.00'],
    ['Price of Bid C', '£130,000'],
    ['Other marks of Bid A', '64'],
    ['Other marks of Bid B', '67'],
    ['Other marks of Bid C', '44'],
  ] as const) {
    await box(page, name).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(value)
  }
  await expect(marks(page, 'Lowest over price')).toContainText(
    '17.3381.33, 2nd16.9983.99, 1st20.0064.00, 3rd',
  )
  await expect(bids(page).getByText('14.2% below the mean of the others')).toBeVisible()
  await expect(page.getByRole('paragraph').filter({ hasText: 'a losing bid decides who wins' })).toHaveText(
    'Lowest to highest: a losing bid decides who wins. Bid B is first. If Bid C, in 3rd place, drops out: Bid A is first. No other bid changed.',
  )
  await expect(
    page
      .getByRole('table', { name: 'What £1,000 less buys' })
      .getByRole('row', { name: /^Lowest to highest/ }),
  ).toHaveText('Lowest to highest0.870.000.00')
  await expect(
    page.getByRole('img', {
      name: /^Lines of marks over price.*Lowest over price: Bid A 17\.33, Bid B 16\.99, Bid C 20\.00\./,
    }),
  ).toBeVisible()

  await page.getByRole('button', { name: 'Add a bid' }).press('Enter')
  await expect(box(page, 'Price of Bid D')).toBeFocused()
  await page.keyboard.type('£0')
  await expect(bids(page).getByText('Must be above £0')).toBeVisible()
  await expect(box(page, 'Price of Bid D')).toHaveAttribute('aria-invalid', 'true')
  await expect(marks(page, 'Around the mean')).toContainText('73.21, 2nd')
  await page.getByRole('button', { name: 'Remove Bid D' }).press('Enter')
  await expect(box(page, 'Price of Bid C')).toBeFocused()

  // Other weightings: each bid keeps its share of the other marks.
  await page.getByRole('textbox', { name: 'Marks to try' }).fill('30')
  await expect(marks(page, 'Lowest over price')).toContainText('26.0082.00, 2nd')
  await page.getByRole('textbox', { name: 'Marks to try' }).fill('20')
  await page.getByRole('button', { name: 'The lines as a table' }).press('Enter')
  await expect(page.getByRole('row', { name: /^£140,000 18\.57/ })).toBeVisible()

  await page.getByRole('radio', { name: /^Lowest over price/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Above lowest/ })).toBeChecked()
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeHidden()
  await page.getByRole('button', { name: 'Use above lowest' }).press('Enter')
  await expect(page.getByRole('button', { name: 'The draft uses above lowest' })).toBeFocused()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByRole('radio', { name: /^Lowest over price In the draft/ })).toBeVisible()

  // What was tried is there on coming back, and is in no entry of the record.
  await tab(page, 'Criteria').click()
  await tab(page, 'Price formula').click()
  await expect(box(page, 'Price of Bid B')).toHaveValue('153000.00')
  await page.getByRole('button', { name: 'Fixed price, quality only' }).press('Enter')
  await expect(page.getByText('Tenders are compared on quality alone')).toBeVisible()
  await expectFocusKept(page)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(marks(page, 'Lowest over price')).toBeVisible()
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('main')).not.toContainText('153,000')
})

test('of several prices one is tried at a time: its marks, its formula, and nothing of the others', async ({
  page,
  open,
}) => {
  const prices = [
    { id: 'annual', title: 'Annual price', weighting: 30, price: { formula: 'lowest-over-price' } },
    { id: 'day', title: 'Day rate', weighting: 10, price: { formula: 'around-mean' } },
  ]
  const [quality] = smallFile.procurement.criteria
  const procurement = { ...smallFile.procurement, criteria: [quality, ...prices] }
  const file = { ...smallFile, procurement, tenders: [], panel: [], interests: [] }
  await open(page)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      ...{ name: 'breakfast.json', mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify(file)),
    })
  await expect(page).toHaveURL(/[0-9a-f]{32}/)
  await tab(page, 'Price formula').click()
  const which = page.getByRole('combobox', { name: 'Which price' })
  const tried = page.getByRole('textbox', { name: 'Marks to try' })
  await expect(which.getByRole('option')).toHaveText(['Annual price', 'Day rate'])
  await expect(tried).toHaveValue('30')
  const inDraft = (formula: string) =>
    page.getByRole('radio', { name: new RegExp(`^${formula} In the draft`) })
  await expect(inDraft('Lowest over price')).toBeVisible()

  await which.selectOption('Day rate')
  await expect(tried).toHaveValue('10')
  await expect(inDraft('Around the mean')).toBeVisible()
  for (const [name, value] of [
    ['Price of Bid A', '200'],
    ['Price of Bid B', '250'],
    ['Price of Bid C', '400'],
    ['Other marks of Bid A', '60'],
    ['Other marks of Bid B', '70'],
    ['Other marks of Bid C', '91'],
  ] as const)
    await box(page, name).fill(value)
  // of the 90 that this price leaves, the other price among them
  await expect(bids(page).getByText('90 at most')).toBeVisible()
  await box(page, 'Other marks of Bid C').fill('80')
  await expect(marks(page, 'Lowest over price')).toContainText('10.0070.00, 3rd8.0078.00, 2nd5.0085.00, 1st')

  await page.getByRole('radio', { name: /^Lowest over price/ }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Use lowest over price' }).press('Enter')
  await expect(inDraft('Lowest over price')).toBeVisible()
  await which.selectOption('Annual price')
  await expect(tried).toHaveValue('30')
  await page.getByRole('radio', { name: /^Above lowest/ }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Use above lowest' }).press('Enter')
  await expect(inDraft('Above lowest')).toBeVisible()
  await which.selectOption('Day rate')
  await expect(inDraft('Lowest over price')).toBeVisible()

  // without it there is one price, and nothing to choose between
  await page.getByRole('button', { name: 'Fixed price, quality only' }).press('Enter')
  await expect(which).toHaveCount(0)
  await expect(inDraft('Above lowest')).toBeVisible()
  await expectFocusKept(page)
})
