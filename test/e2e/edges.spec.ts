import type { Page } from '@playwright/test'
import { expectNoViolations } from './accessible.ts'
import { expect, test } from './journey.ts'

const good = (page: Page) => page.getByRole('textbox', { name: /What is good about this answer/ })
const worries = (page: Page) => page.getByRole('textbox', { name: /missing|worries/i })
const quoteButton = (page: Page) => page.getByRole('button', { name: 'Use as a reason', exact: true })

/** Opens the sample as a panel member, at the answer where the member stopped. */
async function openAnswer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Score answers' }).click()
  await page.getByRole('link', { name: /^Carry on/ }).click()
  await expect(page.getByText('Question 3 · Harbour Carers Trust’s answer')).toBeVisible()
  await expect(worries(page)).toBeFocused()
}

/** An evaluation file with nothing in it but what must be there. */
function smallFile(title: string) {
  return {
    name: 'evaluation.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        format: 'fairmark-evaluation',
        version: 1,
        procurement: {
          reference: 'R1',
          title,
          buyer: 'A council',
          regime: 'pcr-2015-light-touch',
          scale: { minimum: '0', maximum: '5', step: '1', descriptors: [] },
          weightings: 'relative',
          criteria: [
            {
              id: 'quality',
              title: 'Quality',
              weighting: '100',
              questions: Array.from({ length: 20 }, (_, index) => ({
                id: `q${String(index)}`,
                title: `Question ${String(index)}`,
                weighting: '5',
              })),
            },
          ],
          requirements: [],
          rounding: { places: 2, when: 'total' },
          tieBreak: [],
        },
        tenders: [{ bidder: 'b1', name: 'Bidder 1', requirements: {} }],
        panel: [{ member: 'm1', role: 'evaluator', questions: 'all' }],
        scores: [],
        consensus: [],
      }),
    ),
  }
}

async function chooseFile(page: Page, title: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await choosing).setFiles(smallFile(title))
  await page.getByRole('link', { name: /^Result/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /No result yet/ })).toBeVisible()
}

test('a double click leaves open what its first click opened, and a click beside it loses no words', async ({
  page,
  open,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'Set up a new tender' }).dblclick({ delay: 40 })
  const dialog = page.getByRole('dialog', { name: 'Set up a new tender' })
  const title = dialog.getByRole('textbox', { name: 'Title' })
  await title.fill('Care at home')
  await page.waitForTimeout(700)
  await page.mouse.click(5, 5)
  await expect(title).toHaveValue('Care at home')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a box that takes no more says so, and an answer to come back to is marked before sending', async ({
  page,
  open,
}) => {
  await open(page)
  await openAnswer(page)
  await good(page).fill('a'.repeat(50_000))
  await expect(page.getByText('This box is full. Anything more is left out.').first()).toBeVisible()
  await good(page).fill('They answer the telephone.')
  await expect(page.getByText('This box is full. Anything more is left out.')).toHaveCount(1)
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByText('Question 3 · Kindred Leicester’s answer')).toBeVisible()
  await page.goto(page.url().replace(/#.*/, (hash) => `#/check/${hash.split('/')[2] ?? ''}`))
  const row = page.getByRole('listitem').filter({ hasText: 'They answer the telephone.' })
  await expect(row).toContainText('To come back to')
})

test('words typed at once before a link, a reload or the way back are kept', async ({ page, open }) => {
  await open(page)
  await openAnswer(page)
  await worries(page).fill('one')
  await page.getByRole('link', { name: /^Kindred Leicester/ }).click()
  await expect(page.getByText('Question 3 · Kindred Leicester’s answer')).toBeVisible()
  await page.goBack()
  await expect(worries(page)).toHaveValue('one')
  await worries(page).fill('one two')
  await page.reload()
  await expect(worries(page)).toHaveValue('one two')
})

test('words typed while a slow save is waited for are part of the score', async ({ page, open }) => {
  await open(page)
  await openAnswer(page)
  await page.route('**/api/commands', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700))
    await route.continue()
  })
  await good(page).fill('before')
  await page.getByRole('button', { name: /Save and continue/ }).click()
  await good(page).fill('before and during')
  await expect(page.getByText('Question 3 · Kindred Leicester’s answer')).toBeVisible()
  await page.unroute('**/api/commands')
  await page.getByRole('link', { name: /^Harbour Carers Trust/ }).click()
  await expect(good(page)).toHaveValue('before and during')
})

test('two windows of the same answer never write older words over newer ones', async ({
  page,
  open,
  context,
}) => {
  await open(page)
  await openAnswer(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(worries(other)).toBeVisible()
  await good(page).fill('from the first window')
  await expect(good(other)).toHaveValue('from the first window')
  await worries(other).fill('from the second window')
  await expect(worries(page)).toHaveValue('from the second window')
  await page.reload()
  await expect(good(page)).toHaveValue('from the first window')
  await expect(worries(page)).toHaveValue('from the second window')
})

test('two windows that write in the same moment lose no word: what the later save had not seen is offered', async ({
  page,
  open,
  context,
}) => {
  await open(page)
  await openAnswer(page)
  await good(page).fill('Both begin with this.')
  await expect(page.getByText(/Saved on this laptop, \d+:\d\d/).first()).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(good(other)).toHaveValue('Both begin with this.')
  // the first save is held up until the second window has typed too
  const held = Promise.withResolvers<undefined>()
  await page.route('**/api/commands', async (route) => {
    await held.promise
    await route.continue()
  })
  await good(page).fill('Both begin with this. They name the days.')
  await good(other).fill('Both begin with this. Nobody is named.')
  await worries(other).fill('No telephone number.')
  held.resolve(undefined)
  await expect(worries(page)).toHaveValue('No telephone number.')

  const alert = page.getByRole('alert')
  await expect(alert).toContainText('You wrote here in two windows at once.')
  await expect(alert).toContainText('Nobody is named.')
  await expect(other.getByRole('alert')).toContainText('Nobody is named.')
  await expectNoViolations(page)
  await alert.getByRole('button', { name: 'Put them back' }).press('Enter')
  await expect(alert).toHaveCount(0)
  for (const words of ['They name the days.', 'Nobody is named.'])
    for (const window of [page, other]) await expect(good(window)).toHaveValue(new RegExp(words))
  await page.reload()
  await expect(good(page)).toHaveValue(/They name the days\.[^]*Nobody is named\./)
})

test('Ctrl+Z takes back a quote and then the words before it', async ({ page, open }) => {
  await open(page)
  await openAnswer(page)
  await good(page).fill('')
  await good(page).pressSequentially('My own words.')
  await page.locator('[data-paragraph="2"]').dblclick()
  await quoteButton(page).click()
  await expect(good(page)).toHaveValue(/^My own words\. “\S+”$/)
  await page.keyboard.press('Control+z')
  await expect(good(page)).toHaveValue('My own words.')
  await page.keyboard.press('Control+z')
  await expect(good(page)).not.toHaveValue('My own words.')
})

test('the button for selected words can be seen at the foot of the answer, and Escape puts it away', async ({
  page,
  open,
}) => {
  await open(page)
  await openAnswer(page)
  const pane = page.locator('.doc').first()
  const box = (await pane.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const foot = box.y + box.height
  await expect(async () => {
    // a line of words, not the gap between two paragraphs
    await pane.evaluate((element) => {
      element.scrollTop += 7
    })
    await page.mouse.dblclick(box.x + 200, foot - 14)
    await expect(quoteButton(page)).toBeVisible({ timeout: 500 })
  }).toPass()
  const button = (await quoteButton(page).boundingBox()) ?? { y: foot, height: 0 }
  expect(button.y + button.height).toBeLessThanOrEqual(foot)
  await page.keyboard.press('Escape')
  await expect(quoteButton(page)).toBeHidden()
})

test('the focus never falls out of the page when what had it goes away', async ({ page, open, wrong }) => {
  await open(page)
  await openAnswer(page)
  const isLost = () => page.evaluate(() => document.activeElement === document.body)
  await page.getByRole('button', { name: /^Remove Paragraph 4/ }).press('Enter')
  await expect(page.getByRole('button', { name: /^Remove Paragraph 4/ })).toBeHidden()
  expect(await isLost(), 'after taking evidence away').toBe(false)

  await page.route('**/api/commands', (route) => route.abort())
  await worries(page).pressSequentially(' more')
  await expect(page.getByText(/We could not save to this laptop/)).toBeVisible()
  await page.unroute('**/api/commands')
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(page.getByText(/We could not save to this laptop/)).toBeHidden()
  await expect(worries(page)).toBeFocused()
  wrong.length = 0
})

test('a break covers dialogs and menus too, and gives back the place and the title', async ({
  page,
  open,
}) => {
  await open(page)
  await openAnswer(page)
  const title = await page.title()
  const openings = [
    page.getByRole('button', { name: /Get help/ }),
    page.getByRole('button', { name: /^Paragraph 2: use/ }),
    page.getByRole('button', { name: 'More' }),
  ]
  for (const opening of openings) {
    await opening.click()
    await expect(page.getByRole('dialog').or(page.getByRole('menu')).first()).toBeVisible()
    await page.keyboard.press('Control+Shift+B')
    await expect(page.getByRole('heading', { name: 'Take your time' })).toBeFocused()
    await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toHaveCount(0)
    await page.keyboard.press('Control+Shift+B')
    await expect(page.getByRole('heading', { name: 'Take your time' })).toBeHidden()
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
    expect(await page.title()).toBe(title)
  }
  await worries(page).focus()
  await page.getByRole('button', { name: 'Take a break' }).click()
  await page.getByRole('button', { name: 'Carry on' }).click()
  await expect(worries(page)).toBeFocused()
})

test('an address that leads nowhere says so in a frame with help, and has the focus', async ({
  page,
  open,
}) => {
  await open(page)
  await expect(page.getByRole('heading', { name: 'Welcome to Fairmark' })).toBeVisible()
  const nobody = 'f'.repeat(32)
  for (const place of ['results', 'documents', 'work']) {
    await page.goto(new URL(`/#/${place}/${nobody}`, page.url()).href)
    await expect(page.getByRole('heading', { level: 1, name: 'We could not open this' })).toBeFocused()
    await expect(page.getByRole('button', { name: /Get help/ })).toBeVisible()
    await expect(page).toHaveTitle(/We could not open this/)
    await page.getByRole('link', { name: 'To the start page', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Welcome to Fairmark' })).toBeVisible()
  }
})

test('nothing is called published before it is; what is missing is listed, and its list keeps the focus', async ({
  page,
  open,
}) => {
  await open(page)
  await chooseFile(page, 'A small tender')
  await expect(page.getByText(/Weightings were published/)).toBeHidden()
  await page.getByRole('button', { name: /Show all/ }).press('Enter')
  await expect(page.getByRole('list').filter({ hasText: 'Question 19' }).first()).toBeFocused()
})

test('a file opened twice can be told apart on the start page', async ({ page, open }) => {
  await open(page)
  await chooseFile(page, 'The same tender')
  await page.getByRole('link', { name: 'Start page', exact: true }).click()
  await chooseFile(page, 'The same tender')
  await page.getByRole('link', { name: 'Start page', exact: true }).click()
  const entries = page.getByRole('listitem').filter({ hasText: 'The same tender' })
  await expect(entries).toHaveCount(2)
  await expect(entries.first()).toContainText(/A council, opened on .+, \d\d:\d\d/)
})
