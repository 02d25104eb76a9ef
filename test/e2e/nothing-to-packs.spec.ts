import type { Page } from '@playwright/test'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { procurementSchema, type Procurement } from '../../shared/procurement/procurement.ts'
import { beforeScoring } from '../../shared/sample/leicester.ts'
import { layOut, leicesterBids } from '../tenders/bid-folder.ts'
import { expect, test } from './journey.ts'
import { choosePassphrase, printRecoveryKey } from './lead-page.ts'
import { startMember } from './member-home.ts'
import { begin, row, tab, typeDay } from './set-up-page.ts'

/** Word files are read in a thread each, and six words are made slow to guess: both take their time on a busy machine. */
const SLOWLY = { timeout: 120_000 }

test('a lead goes from an empty home to packs with the mouse, and a pack opens on another laptop', async ({
  page,
  open,
  browser,
}) => {
  test.setTimeout(600_000)
  page.setDefaultTimeout(SLOWLY.timeout)
  const place = await mkdtemp(join(tmpdir(), 'fairmark-bids-'))
  try {
    layOut(place, await leicesterBids())
    await open(page)
    await begin(page, 'Nothing: one section, no questions')
    await test.step('the tender is set up', () => setUp(page))
    await test.step('bids come in from a folder', () => bringIn(page, join(place, 'Tender box 4 March')))
    await test.step('requirements and grounds for exclusion are judged', () => judge(page))
    await test.step('people are appointed, and get their questions', () => appoint(page))
    const { file, words } = await test.step('packs are made', () => makePacks(page))

    const member = await startMember(browser)
    await member.open(file, words.join(' '))
    await member.page.goto(new URL('/#/', member.page.url()).href)
    await member.page.reload()
    await member.page.getByRole('link', { name: /Carer support service/ }).click()
    await expect(member.page.getByText('First, tell us about links')).toBeVisible()
    await expect(member.page.getByText('0 of 10')).toBeVisible()
    await member.close()
  } finally {
    await rm(place, { recursive: true, force: true })
  }
})

async function setUp(page: Page): Promise<void> {
  const { criteria } = published()
  await typeDay(page, 'Tenders in by', '04032024')
  await typeDay(page, 'Scores sent by', '22032024')
  await typeDay(page, 'Letters sent', '19042024')
  await page.getByRole('textbox', { name: 'Telephone' }).fill('0116 496 0112')

  await tab(page, 'Criteria').click()
  await page.getByRole('button', { name: 'Import from a spreadsheet' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import criteria from a spreadsheet' })
  const lines = criteria.flatMap(({ title, weighting, questions = [] }) =>
    questions.length === 0
      ? [[title, '', weighting, '', '']]
      : questions.map((question) => [
          title,
          question.title,
          question.weighting,
          question.minimumScore ?? '',
          String(question.wordLimit ?? ''),
        ]),
  )
  const cells = [['Section', 'Question', 'Marks', 'Lowest score', 'Word limit'], ...lines]
  await dialog
    .getByRole('textbox', { name: 'Or paste cells here' })
    .fill(cells.map((line) => line.join('\t')).join('\n'))
  await dialog.getByRole('button', { name: 'Read what I pasted' }).click()
  await dialog.getByRole('button', { name: 'Import 8 questions' }).click()
  await expect(page.getByText('All marks are given')).toBeVisible()
  await row(page, /^4 · Under-served carers/).click()
  await expect(page.getByRole('textbox', { name: 'Short title' })).toHaveValue('Under-served carers')

  await tab(page, 'Scale').click()
  await page.getByRole('textbox', { name: 'Word' }).first().fill('Nothing')
  await tab(page, 'Requirements').click()
  for (const words of ['Insurance', 'No ground for exclusion']) {
    await page.getByRole('button', { name: 'Requirement', exact: true }).click()
    await page.getByRole('textbox', { name: 'What is required' }).last().fill(words)
  }

  await tab(page, 'Check and publish').click()
  await expect(page.getByText('Nothing is missing. It can be published.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish…' }).click()
  await expect(page.getByRole('dialog')).toContainText('8 questions in 3 sections, 2 requirements')
  await page.getByRole('button', { name: 'Publish and lock it' }).click()
  await expect(page.getByRole('heading', { name: /^Published on/ })).toBeVisible()
}

async function bringIn(page: Page, folder: string): Promise<void> {
  await page.getByRole('link', { name: /^Tenders/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'No tenders yet' })).toBeVisible()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import from a folder' }).click()
  await (await choosing).setFiles(folder)
  await choosePassphrase(page)
  const matching = page.getByRole('region', { name: 'Match files to bidders' })
  await expect(matching).toContainText('35 files, 34 matched', SLOWLY)
  await expect(page.getByRole('heading', { level: 1, name: 'No tenders yet' })).toBeVisible()
  await matching.getByRole('button', { name: 'MeadowLane_Q5_final(2).docx goes to Question 5' }).click()
  await matching.getByRole('button', { name: 'Bring in 35 files' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Five tenders, 10 things to decide',
    SLOWLY,
  )
}

/** One is failed in words, the others pass; each leads to the next. */
async function judge(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 2, name: /^(?:Insurance|No ground for exclusion): / })
  for (let left = 10; left > 0; left--) {
    const title = await heading.innerText()
    if (left === 10) {
      await page.getByRole('button', { name: 'Fail', exact: true }).click()
      await expect(page.getByText('Write one sentence about what is missing')).toBeVisible()
    }
    await page.getByRole('button', { name: 'Pass', exact: true }).click()
    await expect(heading.filter({ hasText: title })).toHaveCount(0)
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Five tenders, nothing to decide')
}

async function appoint(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Panel/ }).click()
  await expect(page.getByText('Nobody is on the panel yet')).toBeVisible()
  for (const name of ['Carer 1', 'Commissioner', 'Health Adviser']) {
    await page.getByRole('button', { name: 'Add a member' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add a member' })
    await dialog.getByRole('textbox', { name: 'What they are called' }).fill(name)
    if (name.startsWith('Carer')) await dialog.getByText('They are an unpaid carer').click()
    await dialog.getByRole('button', { name: 'Add a member' }).click()
    await expect(dialog).toBeHidden()
  }
  for (const member of ['Carer 1', 'Commissioner', 'Health Adviser'])
    for (const number of [1, 2]) {
      const cell = page.getByRole('button', { name: `${member} scores question ${String(number)}` })
      await cell.click()
      await expect(cell).toHaveAttribute('aria-pressed', 'true')
    }
  const gaps = page.getByRole('list', { name: 'Questions with too few people' })
  await expect(gaps).not.toContainText('Question 1 has')
  await expect(gaps).toContainText('Question 3 has nobody.')
}

async function makePacks(page: Page): Promise<{ readonly file: Buffer; readonly words: readonly string[] }> {
  await page.getByRole('link', { name: 'Make the packs' }).click()
  await page.getByRole('button', { name: 'Make a recovery key' }).click()
  await printRecoveryKey(page)
  await page.getByRole('button', { name: 'Make all packs' }).click()
  await page.getByRole('button', { name: 'Give words to Carer 1' }).click(SLOWLY)
  const words = page.getByRole('list', { name: 'Six words' }).getByRole('listitem')
  await expect(words).toHaveCount(6)
  const told = await words.allTextContents()
  await page.getByRole('button', { name: 'Words given' }).click()
  await expect(page.getByRole('row', { name: /^Carer 1/ })).toContainText('Words given today')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save file for Carer 1' }).click()
  return { file: await readFile(await (await downloading).path()), words: told }
}

/** What Leicester asked. */
function published(): Procurement {
  const [first] = beforeScoring()
  if (first?.command.type !== 'CreateProcurement') throw new Error('The sample begins with its procurement')
  return procurementSchema.parse(first.command.procurement)
}
