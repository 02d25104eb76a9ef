import type { Page } from '@playwright/test'
import { expectNoViolations, expectReflow } from './accessible.ts'
import { expect, test as base } from './journey.ts'
import { startLead, type HandedFile, type LeadHome } from './lead-home.ts'

const PASSPHRASE = 'tea biscuits rain slippers'
const member = 'carer-2'
/** Words and passphrases are made slow to guess, so they are slow to try on a busy machine. */
const SLOWLY = { timeout: 60_000 }

/** A member's journeys begin with a pack that a lead's own program made. */
const test = base.extend<object, { readonly lead: LeadHome }>({
  lead: [
    async ({ browser }, use) => {
      const lead = await startLead(browser)
      await use(lead)
      await lead.close()
    },
    { scope: 'worker' },
  ],
})

async function choose(page: Page, file: HandedFile): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).press('Enter')
  await (await choosing).setFiles(file)
}

const wordBox = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `Word ${String(number)}`, exact: true })

async function typeWords(page: Page, words: string): Promise<void> {
  for (const [index, word] of words.split(' ').entries()) await wordBox(page, index + 1).fill(word)
  await page.getByRole('button', { name: 'Open the pack' }).press('Enter')
}

/** A first pack on a device asks first how its person likes to read. */
async function skipSetUp(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Make Fairmark easy for you' })).toBeFocused(SLOWLY)
  await page.getByRole('button', { name: 'Skip the set-up' }).press('Enter')
}

/** Opens a pack on a new device, up to the links with bidders. */
async function openPack(page: Page, { file, words }: { file: HandedFile; words: string }): Promise<void> {
  await choose(page, file)
  await typeWords(page, words)
  await choosePassphrase(page)
  await skipSetUp(page)
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeFocused(SLOWLY)
}

async function choosePassphrase(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeFocused(SLOWLY)
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
}

const bidders = (page: Page) => page.getByRole('radiogroup')

/** Says "No link" for every bidder, with the keyboard. */
async function declareNoLinks(page: Page): Promise<void> {
  // `all` waits for nothing: before the page is there, there are none
  await expect(bidders(page).first()).toBeVisible(SLOWLY)
  for (const group of await bidders(page).all())
    await group.getByRole('radio', { name: 'No link' }).press('Space')
  await page.getByRole('button', { name: 'Save and continue' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Good / })).toBeFocused(SLOWLY)
}

/** Scores one answer with the keyboard and goes on to the next. */
async function scoreAnswer(page: Page, score: string, why: string): Promise<void> {
  await page.getByRole('radio').first().focus()
  await page.keyboard.press(score)
  await page.getByRole('textbox', { name: /What is good about this answer/ }).focus()
  await page.keyboard.insertText(why)
  await page.getByRole('button', { name: 'Save and continue' }).press('Enter')
}

async function scoreAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Start', exact: true }).press('Enter')
  for (;;) {
    const crumb = page.locator('.crumb')
    await expect(crumb).toBeVisible()
    const here = await crumb.innerText()
    await scoreAnswer(page, '4', 'They say who will ring, and when.')
    await expect(crumb.filter({ hasText: here })).toHaveCount(0)
    if (await page.getByText('You have scored every answer').isVisible()) return
    await expect(crumb.or(page.getByText('You have scored every answer'))).toBeVisible()
    if (await page.getByText('You have scored every answer').isVisible()) return
  }
}

/** Ticks that the scores are the member's own, and sends them. */
async function send(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /These are my own scores/ }).press('Space')
  await page.getByRole('button', { name: 'Send my scores' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Done. Thank you.' })).toBeFocused(SLOWLY)
}

test('wrong words stay in their boxes, all six can be pasted, and a link that is not sure closes a bidder', async ({
  page,
  open,
  lead,
}) => {
  await open(page)
  const pack = await lead.issue(member)
  await choose(page, pack.file)
  await expect(wordBox(page, 1)).toBeFocused()

  await test.step('wrong words stay in their boxes', async () => {
    await typeWords(page, 'one two three four five six')
    await expect(page.getByRole('alert')).toContainText('These words do not open the file', SLOWLY)
    await expect(wordBox(page, 1)).toBeFocused()
    await expect(wordBox(page, 6)).toHaveValue('six')
  })
  await test.step('all six can be pasted into one box', async () => {
    await wordBox(page, 3).fill(pack.words)
    await expect(wordBox(page, 1)).toHaveValue(pack.words.split(' ')[0] ?? '')
    await expect(wordBox(page, 6)).toHaveValue(pack.words.split(' ')[5] ?? '')
    await page.getByRole('button', { name: 'Open the pack' }).press('Enter')
  })
  await choosePassphrase(page)
  await skipSetUp(page)
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeFocused(SLOWLY)

  await test.step('links are told first', async () => {
    await page.getByRole('button', { name: 'Save and continue' }).press('Enter')
    await expect(page.getByRole('heading', { name: /\d things are left/ })).toBeFocused()
    const first = bidders(page).first()
    await first.getByRole('radio', { name: 'I am not sure' }).press('Space')
    await page.getByRole('textbox', { name: 'What might the link be?' }).fill('My sister went there.')
    await expect(page.getByText(/will be closed for you for now/)).toBeVisible()
    for (const group of (await bidders(page).all()).slice(1))
      await group.getByRole('radio', { name: 'No link' }).press('Space')
    await page.getByRole('button', { name: 'Save and continue' }).press('Enter')
    await expect(page.getByText(/is closed for you for now/)).toBeVisible()
  })
})

test('the browser is killed while somebody writes about a link: the words are there again, behind the passphrase', async ({
  page,
  open,
  lead,
  context,
}) => {
  const first = await open(page)
  await openPack(page, await lead.issue('carer-1'))
  await bidders(page).nth(1).getByRole('radio', { name: 'Yes' }).press('Space')
  const box = page.getByRole('textbox', { name: 'What is the link?' })
  await box.pressSequentially('My cousin works there', { delay: 20 })
  await page.waitForTimeout(1100)
  await first.stop('SIGKILL')
  await page.close({ runBeforeUnload: false })

  const again = await context.newPage()
  await open(again)
  await expect(again.getByRole('heading', { name: 'Unlock this laptop' })).toBeVisible()
  await again.getByRole('textbox', { name: 'Passphrase' }).fill('not the one that was chosen')
  await again.keyboard.press('Enter')
  await expect(again.getByRole('textbox', { name: 'Passphrase' })).toHaveAttribute(
    'aria-invalid',
    'true',
    SLOWLY,
  )
  await again.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE)
  await again.keyboard.press('Enter')
  await again.getByRole('link', { name: /^Carry on with/ }).press('Enter', SLOWLY)
  await expect(again.getByRole('heading', { name: 'First, tell us about links' })).toBeVisible()
  await again.getByRole('link', { name: 'Start', exact: true }).press('Enter')
  await expect(again.getByRole('textbox', { name: 'What is the link?' })).toHaveValue('My cousin works there')
})

test('nothing is scored before links are told, and help shows what the lead asks for over the phone', async ({
  page,
  open,
  lead,
}) => {
  await open(page)
  await openPack(page, await lead.issue('carer-4'))
  const key = /[0-9a-f]{32}/.exec(page.url())?.[0] ?? ''
  const view = await page.evaluate(async (evaluation) => {
    const work = await fetch(`/api/views?view=my-work&evaluation=${evaluation}`)
    return (await work.json()) as { questions: { question: string; cells: { bidder: string }[] }[] }
  }, key)
  const [first] = view.questions
  const place = `#/score/${key}/${first?.question ?? ''}/${first?.cells[0]?.bidder ?? ''}`
  await page.goto(new URL(`/${place}`, page.url()).href)
  await expect(page.getByText(/Say first whether you have a link/)).toBeVisible()
  await page.getByRole('link', { name: 'Back to my work' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'First, tell us about links' })).toBeVisible()
  await page.keyboard.press('F1')
  await expect(page.getByRole('list', { name: 'Check my pack' }).getByRole('listitem')).toHaveText(
    Array.from({ length: 6 }, () => /^[0-9A-F]{4}$/),
  )
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Start', exact: true }).press('Enter')
  await declareNoLinks(page)
  await page.getByRole('link', { name: 'Check and send my scores' }).press('Enter')
  await expect(page.getByRole('heading', { name: /^Not ready: \d+ left$/ })).toBeVisible()
  await page
    .getByRole('link', { name: /^Go to it/ })
    .first()
    .press('Enter')
  await expect(page.locator('.crumb')).toHaveText(/^Question 1 · /)
})

test('axe finds nothing on the screens of a panel member, in three themes and three sizes', async ({
  page,
  open,
  lead,
}) => {
  test.slow()
  await open(page)
  const pack = await lead.issue('carer-5')
  await choose(page, pack.file)
  await page.getByRole('button', { name: 'Open the pack' }).press('Enter')
  await expect(page.getByRole('alert')).toContainText('6 words are missing')
  await expectAccessible(page)
  await typeWords(page, pack.words)
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeFocused(SLOWLY)
  await page.keyboard.press('Enter')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Passphrase' }).focus()
  await choosePassphrase(page)
  await skipSetUp(page)
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeFocused(SLOWLY)
  await bidders(page).first().getByRole('radio', { name: 'Yes' }).press('Space')
  await page.getByRole('button', { name: 'Save and continue' }).press('Enter')
  await expectAccessible(page)
  await declareNoLinks(page)
  await scoreAll(page)
  await page.getByRole('link', { name: 'Check and send my scores' }).first().press('Enter')
  await expect(page.getByRole('heading', { name: 'Check your scores' })).toBeFocused()
  await send(page)
  await expectAccessible(page)
})

async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(page)
  await expectReflow(page)
}
