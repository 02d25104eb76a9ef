import type { Page } from '@playwright/test'
import { readdir } from 'node:fs/promises'
import { expectNoViolations, expectReflow } from './accessible.ts'
import { expect, test as base } from './journey.ts'
import { startLead, type LeadHome } from './lead-home.ts'

/** Words and passphrases are made slow to guess, so they are slow to try on a busy machine. */
const SLOWLY = { timeout: 60_000 }
const PASSPHRASE = 'tea biscuits rain slippers'

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

const good = (page: Page) => page.getByRole('textbox', { name: /What is good about this answer/ })
const worries = (page: Page) => page.getByRole('textbox', { name: /missing/i })
const crumb = (page: Page) => page.locator('.crumb')
const key = (page: Page) => /#\/\w+\/([0-9a-f]{32})/.exec(page.url())?.[1] ?? ''

/** Every file of a home with its name: what is sent and what is kept lies there and nowhere else. */
async function filesOf(home: string): Promise<readonly string[]> {
  const found = await readdir(home, { recursive: true, withFileTypes: true })
  return found.filter((one) => one.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`)
}

async function score(page: Page, mark: string, why: string): Promise<void> {
  await page.getByRole('radio').first().focus()
  await page.keyboard.press(mark)
  await good(page).focus()
  await page.keyboard.insertText(why)
}

async function saveAndGoOn(page: Page): Promise<void> {
  const here = await crumb(page).innerText()
  await page.getByRole('button', { name: 'Save and continue' }).press('Enter')
  await expect(crumb(page).filter({ hasText: here })).toHaveCount(0)
}

/** What is left, through the service's own door: the screens have been through it twice by then. */
async function scoreTheRest(page: Page): Promise<void> {
  const evaluation = key(page)
  const refused = await page.evaluate(async (own) => {
    const post = async (command: object): Promise<{ readonly kind: string }> => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ evaluation: own, command })
      const answer = await fetch('/api/commands', { method: 'POST', headers, body })
      return (await answer.json()) as { readonly kind: string }
    }
    const answer = await fetch(`/api/views?view=my-work&evaluation=${own}`)
    const { frame, questions } = (await answer.json()) as {
      readonly frame: { readonly member: string }
      readonly questions: readonly {
        readonly question: string
        readonly cells: readonly { readonly bidder: string; readonly state: string }[]
      }[]
    }
    const kinds: string[] = []
    for (const { question, cells } of questions)
      for (const { bidder, state } of cells) {
        if (state === 'scored') continue
        const reason = { good: 'They say who will ring, and when.', worries: '', evidence: [] }
        const command = { type: 'GiveScore', member: frame.member, bidder, question, score: '4', reason }
        kinds.push((await post(command)).kind)
      }
    return kinds.filter((kind) => kind !== 'done')
  }, evaluation)
  expect(refused).toEqual([])
}

test('a carer practises, scores with two breaks, undoes, notes, compares, checks and sends, by keyboard', async ({
  page,
  open,
  home,
  lead,
  wrong,
}) => {
  test.slow()
  const first = await open(page)
  const pack = await lead.issue('carer-2')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).press('Enter')
  await (await choosing).setFiles(pack.file)
  await page.getByRole('textbox', { name: 'Word 1', exact: true }).fill(pack.words)
  await page.getByRole('button', { name: 'Open the pack' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeFocused(SLOWLY)
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeFocused(SLOWLY)
  for (const group of await page.getByRole('radiogroup').all())
    await group.getByRole('radio', { name: 'No link' }).press('Space')
  await page.getByRole('button', { name: 'Save and continue' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Good / })).toBeFocused()

  await test.step('the practice is scored like a real answer, and leaves nothing behind', async () => {
    const before = await filesOf(home)
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.method() !== 'GET') asked.push(request.url())
    })
    await page.getByRole('link', { name: 'Try a practice answer first' }).press('Enter')
    await expect(page.getByText('Practice. Nobody sees this.')).toBeVisible()
    await score(page, '3', 'They say a volunteer will meet each new person at the door.')
    await worries(page).focus()
    await expect(page.getByText('This is a clear reason.')).toBeVisible()
    await page.getByRole('button', { name: /^Paragraph 3/ }).press('Enter')
    await page.getByRole('menuitem', { name: /The only toilet is up/ }).press('Enter')
    await expect(worries(page)).toHaveValue(/The only toilet/)
    await page.getByRole('button', { name: 'Finish the practice' }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Well done' })).toBeVisible()
    await expect(page.getByText('You showed where the answer says it.')).toBeVisible()
    await page.getByRole('button', { name: 'Go to my work' }).press('Enter')
    await expect(page.getByText('You have scored 0 of')).toBeVisible()
    expect(asked).toEqual([])
    expect(await filesOf(home)).toEqual(before)
  })

  await page.getByRole('link', { name: 'Start', exact: true }).press('Enter')
  await expect(crumb(page)).toBeVisible()

  await test.step('a choice is taken back by its name, and a quote goes with it', async () => {
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('3')
    await page.keyboard.press('4')
    await page.getByRole('button', { name: 'More for your score' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Undo: score 3 to 4' }).press('Enter')
    await expect(page.getByRole('radio', { name: /^3/ })).toBeChecked()
    await page.getByRole('radio', { name: /^3/ }).focus()
    await page.keyboard.press('Control+Shift+Z')
    await expect(page.getByRole('radio', { name: /^4/ })).toBeChecked()
    await page.getByRole('button', { name: /^Paragraph 1/ }).press('Enter')
    await page.getByRole('menuitem', { name: /Use paragraph 1 as a reason/ }).press('Enter')
    await expect(good(page)).not.toHaveValue('')
    await page.keyboard.press('Control+Z')
    await expect(good(page)).toHaveValue('')
    await expect(page.getByRole('button', { name: /^Remove Paragraph 1/ })).toHaveCount(0)
  })

  await test.step('a private note is kept, with the warning beside it', async () => {
    await page.getByRole('button', { name: 'Private note' }).press('Enter')
    await expect(page.getByText('A court can ask for it.')).toBeVisible()
    await page.getByRole('textbox', { name: 'Your note' }).fill('Ask about evenings.')
    await page.getByRole('button', { name: 'Keep this note' }).press('Enter')
    await expect(page.getByText('Ask about evenings.')).toBeVisible()
  })
  await good(page).fill('They say who will ring, and when they will ring.')
  await saveAndGoOn(page)

  await test.step('first break: the answer is covered, and the same word comes back', async () => {
    await good(page).fill('They name the places and the hours')
    await page.keyboard.press('Control+Shift+B')
    await expect(page.getByRole('heading', { name: 'Take your time' })).toBeVisible()
    await page.getByRole('button', { name: /Carry on/ }).press('Enter')
    await expect(good(page)).toBeFocused()
  })

  await test.step('second break: the program is killed, and goes on where it was', async () => {
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('2')
    await expect(page.getByText(/Saved on this laptop, \d+:\d\d/).first()).toBeVisible()
    const here = await crumb(page).innerText()
    await first.stop('SIGKILL')
    await open(page)
    wrong.length = 0
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE, SLOWLY)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /^Carry on/ }).press('Enter', SLOWLY)
    await expect(page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible(SLOWLY)
    await page.getByRole('link', { name: /^Carry on/ }).press('Enter')
    await expect(crumb(page)).toHaveText(here)
    await expect(good(page)).toHaveValue('They name the places and the hours')
    await expect(page.getByRole('radio', { name: /^2/ })).toBeChecked()
  })
  await saveAndGoOn(page)

  await scoreTheRest(page)
  await page.getByRole('link', { name: 'My work' }).first().press('Enter')
  await expect(page.getByText('You have scored every answer')).toBeVisible()

  await test.step('own scores stand side by side, and lead to the answer', async () => {
    await page
      .getByRole('link', { name: /^Compare mine/ })
      .first()
      .press('Enter')
    await expect(page.getByRole('heading', { name: /scores, side by side/ })).toBeFocused()
    await expect(page.getByText('They name the places and the hours')).toBeVisible()
    await expectNoViolations(page)
    await expectReflow(page)
    await page
      .getByRole('link', { name: /^Look again/ })
      .first()
      .press('Enter')
    await expect(page.getByText('Ask about evenings.')).toBeVisible()
    await page.goto(`${new URL(page.url()).origin}/#/check/${key(page)}`)
  })

  await page.getByRole('checkbox', { name: /These are my own scores/ }).press('Space')
  await page.getByRole('checkbox', { name: /Someone helped me/ }).press('Space')
  await page.getByRole('button', { name: 'Send my scores' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Who helped you?' })).toBeFocused()
  await page.keyboard.insertText('My daughter')
  await page.getByRole('button', { name: 'Send my scores' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Done. Thank you.' })).toBeFocused(SLOWLY)
})
