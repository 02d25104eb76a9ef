import type { Page } from '@playwright/test'
import { beforeScoring, upToMeeting } from '../shared/sample/leicester.ts'
import { openReader } from './open-reader.ts'
import { showBidDocument, showTenderDocument } from './show-bid-document.ts'

// Every screen, once: `npm run screenshots` takes its pictures, test/e2e/accessibility.spec.ts tries it. One line each.

/**
 * Whose evaluation a screen is shown with: the sample as its panel member or as its lead; the same tender before anything is
 * published (`draft`), with its bidders and its panel, before the first pack (`begun`), or scored by everybody and not yet talked
 * about (`scored`); a member with the panel's record to read, and the lead who sent it (`reader`, `sender`); or none.
 */
export type Whose = 'nobody' | 'evaluator' | 'lead' | 'draft' | 'begun' | 'scored' | 'reader' | 'sender'

export interface ScreenPlace {
  /** Of its pictures and its test. */
  readonly name: string
  readonly whose: Whose
  /** What follows `#`; `:key` stands for the evaluation. */
  readonly address: string
  /** What a person does there to come to this state, such as opening a dialog. It must change nothing that is kept. */
  readonly act?: (page: Page) => Promise<void>
}

export const screenPlaces: readonly ScreenPlace[] = [
  { name: 'start', whose: 'nobody', address: '/' },
  { name: 'set-up', whose: 'evaluator', address: '/set-up/:key' },
  {
    name: 'break',
    whose: 'evaluator',
    address: '/work/:key',
    act: async (page) => {
      await page.keyboard.press('Control+Shift+B')
      await page.locator('.break-page').waitFor()
    },
  },
  { name: 'my-work', whose: 'evaluator', address: '/work/:key' },
  { name: 'scoring', whose: 'evaluator', address: '/score/:key/q3/harbour' },
  { name: 'bid-document', whose: 'evaluator', address: '/score/:key/q3/harbour', act: showBidDocument },
  { name: 'declarations', whose: 'evaluator', address: '/declarations/:key' },
  { name: 'practice', whose: 'evaluator', address: '/practice/:key', act: practise },
  { name: 'compare', whose: 'evaluator', address: '/compare/:key/q1' },
  { name: 'check', whose: 'evaluator', address: '/check/:key' },
  { name: 'sent', whose: 'evaluator', address: '/sent/:key' },
  { name: 'sent-to-read', whose: 'reader', address: '/sent/:key' },
  { name: 'agreed-none', whose: 'evaluator', address: '/agreed/:key' },
  { name: 'agreed', whose: 'reader', address: '/agreed/:key' },
  { name: 'agreed-answer', whose: 'reader', address: '/agreed/:key', act: readAll },
  {
    name: 'agreed-refused',
    whose: 'reader',
    address: '/agreed/:key',
    act: async (page) => {
      await readAll(page)
      await page.getByRole('button', { name: 'No, I do not' }).click()
    },
  },
  { name: 'overview', whose: 'lead', address: '/overview/:key' },
  { name: 'overview-draft', whose: 'draft', address: '/overview/:key' },
  { name: 'overview-begun', whose: 'begun', address: '/overview/:key' },
  { name: 'panel', whose: 'begun', address: '/panel/:key' },
  { name: 'panel-none', whose: 'draft', address: '/panel/:key' },
  {
    name: 'panel-interests',
    whose: 'begun',
    address: '/panel/:key',
    act: (page) => page.getByRole('tab', { name: 'Interests' }).click(),
  },
  {
    name: 'panel-member',
    whose: 'begun',
    address: '/panel/:key',
    act: (page) => page.getByRole('button', { name: 'Add a member' }).click(),
  },
  {
    name: 'panel-import',
    whose: 'begun',
    address: '/panel/:key',
    act: importMembers,
  },
  { name: 'checks', whose: 'begun', address: '/moderation/:key' },
  { name: 'checks-scored', whose: 'scored', address: '/moderation/:key', act: openNumbers },
  { name: 'meeting', whose: 'scored', address: '/meeting/:key' },
  { name: 'meeting-agreed', whose: 'lead', address: '/meeting/:key' },
  { name: 'projector', whose: 'scored', address: '/projector/:key' },
  { name: 'confirm', whose: 'lead', address: '/confirm/:key' },
  { name: 'confirm-sent', whose: 'sender', address: '/confirm/:key' },
  { name: 'confirm-early', whose: 'scored', address: '/confirm/:key' },
  { name: 'history', whose: 'lead', address: '/history/:key' },
  { name: 'settings', whose: 'begun', address: '/settings/:key' },
  {
    name: 'setup-new',
    whose: 'nobody',
    address: '/',
    act: (page) => page.getByRole('button', { name: 'Set up a new tender' }).click(),
  },
  { name: 'setup-details', whose: 'draft', address: '/procurement/:key/details' },
  { name: 'setup-criteria', whose: 'draft', address: '/procurement/:key/criteria/q4' },
  { name: 'setup-section', whose: 'draft', address: '/procurement/:key/criteria/price' },
  { name: 'setup-requirements', whose: 'draft', address: '/procurement/:key/requirements' },
  { name: 'setup-scale', whose: 'draft', address: '/procurement/:key/scale' },
  { name: 'setup-price', whose: 'draft', address: '/procurement/:key/price' },
  { name: 'setup-price-published', whose: 'lead', address: '/procurement/:key/price' },
  { name: 'setup-publish', whose: 'draft', address: '/procurement/:key/publish' },
  { name: 'setup-published', whose: 'lead', address: '/procurement/:key/publish' },
  {
    name: 'setup-import',
    whose: 'draft',
    address: '/procurement/:key/criteria',
    act: (page) => page.getByRole('button', { name: 'Import from a spreadsheet' }).click(),
  },
  { name: 'packs', whose: 'lead', address: '/packs/:key' },
  { name: 'packs-first', whose: 'begun', address: '/packs/:key' },
  { name: 'progress', whose: 'lead', address: '/progress/:key' },
  { name: 'returns', whose: 'lead', address: '/returns/:key' },
  { name: 'paper', whose: 'lead', address: '/paper/:key/carer-2' },
  { name: 'tenders', whose: 'begun', address: '/tenders/:key' },
  { name: 'tenders-none', whose: 'draft', address: '/tenders/:key' },
  { name: 'tenders-answers', whose: 'begun', address: '/tenders/:key/answers' },
  { name: 'tenders-document', whose: 'begun', address: '/tenders/:key/answers', act: showTenderDocument },
  { name: 'tenders-prices', whose: 'lead', address: '/tenders/:key/prices' },
  { name: 'results', whose: 'lead', address: '/results/:key' },
  {
    name: 'export-menu',
    whose: 'lead',
    address: '/results/:key',
    act: async (page) => {
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'ocds-release',
    whose: 'lead',
    address: '/results/:key',
    act: async (page) => {
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('menuitem').last().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'results-walk',
    whose: 'lead',
    address: '/results/:key',
    act: async (page) => {
      await page.getByRole('button', { name: 'Take the panel through it' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'results-none', whose: 'begun', address: '/results/:key' },
  {
    name: 'find',
    whose: 'lead',
    address: '/results/:key',
    act: async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('kindred')
      await page.getByRole('option').first().waitFor()
    },
  },
  { name: 'documents', whose: 'lead', address: '/documents/:key' },
  { name: 'not-found', whose: 'nobody', address: `/results/${'f'.repeat(32)}` },
]

/** The folder of each evaluation that screens are shown with, and where the program is. */
export type Keys = Readonly<Record<Whose | 'origin', string>>

/** Opens them all through the program's door. @param page at an address of the program */
export async function openEvaluations(page: Page): Promise<Keys> {
  return {
    origin: new URL(page.url()).origin,
    nobody: '',
    evaluator: await command(page, { command: { type: 'OpenSample', as: 'evaluator' } }),
    lead: await command(page, { command: { type: 'OpenSample', as: 'lead' } }),
    draft: await play(page, script.slice(0, 1)),
    begun: await play(page, script),
    scored: await play(page, scored),
    ...(await openReader(page)),
  }
}

/** Everything that the lead of the sample entered before anybody scored. */
const script = beforeScoring().map((scripted) => scripted.command)

/** Scored by everybody; one member's reason was carried over from one bidder to another, which the checks find. */
const scored = upToMeeting().map(({ command }, _index, all) => {
  if (command.type !== 'GiveScore' || command.bidder !== 'kindred' || command.question !== 'q3')
    return command
  const first = all.find(
    ({ command: other }) =>
      other.type === 'GiveScore' &&
      other.bidder === 'harbour' &&
      other.question === command.question &&
      other.member === command.member,
  )?.command
  return command.member === 'carer-3' && first?.type === 'GiveScore'
    ? { ...command, reason: { ...first.reason, evidence: [] } }
    : command
})

/** Enters commands one after the other; the first begins a new evaluation, which is answered. */
async function play(page: Page, [first, ...others]: readonly object[]): Promise<string> {
  const evaluation = await command(page, { command: first })
  for (const one of others) await command(page, { evaluation, command: one })
  return evaluation
}

async function command(page: Page, data: object): Promise<string> {
  const response = await page.request.post(new URL('/api/commands', page.url()).href, {
    data,
    headers: { origin: new URL(page.url()).origin },
  })
  const reply = (await response.json()) as { readonly evaluation?: string }
  if (reply.evaluation === undefined) throw new Error(`Not done: ${JSON.stringify(reply)}`)
  return reply.evaluation
}

/** Shows a screen afresh, as after a start of the program, and waits until it stands. */
export async function showScreen(
  page: Page,
  { whose, address, act }: ScreenPlace,
  keys: Keys,
): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${keys.origin}/#${address.replace(':key', keys[whose])}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle') // fonts
  await act?.(page)
}

/** All of the panel's record, up to what is asked at its end. */
async function readAll(page: Page): Promise<void> {
  const last = page.getByRole('button', { name: 'I have read it all' })
  while (!(await last.isVisible())) await page.getByRole('button', { name: 'Next question' }).click()
  await last.click()
}

/** A score and a reason, so that what the practice says about them can be seen. */
async function practise(page: Page): Promise<void> {
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('3')
  await page
    .getByRole('textbox', { name: /What is good/ })
    .fill('They say a volunteer will meet each new person and sit with them.')
  await page.getByRole('textbox', { name: /worries you/ }).focus()
}

/** Everything that is behind a disclosure on the page of checks. */
async function openNumbers(page: Page): Promise<void> {
  const list = page.getByRole('list', { name: 'How the panel scored' })
  await list.waitFor()
  for (const title of await list.getByRole('button').all()) await title.click()
}

/** A table of members with one line to mend. */
async function importMembers(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import from a spreadsheet' }).click()
  await page
    .getByRole('textbox', { name: 'Or paste cells here' })
    .fill('Member\tRole\tQuestions\nCarer 7\tCarer\t1 to 3\nService manager\tBoss\tall\n')
  await page.getByRole('button', { name: 'Read what I pasted' }).click()
  await page.getByRole('row', { name: /Carer 7/ }).waitFor()
}
