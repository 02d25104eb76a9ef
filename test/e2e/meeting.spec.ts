import type { Locator, Page } from '@playwright/test'
import { leicesterLeadScript, upToMeeting } from '../../shared/sample/leicester.ts'
import { expect, test } from './journey.ts'
import { withoutMouse } from './keyboard-only.ts'
import { importPlayed } from './lead-page.ts'

/** The panel, as it is called after an import: none of it may be seen while names are hidden. */
const members = [
  'carer-1',
  'carer-2',
  'carer-3',
  'carer-4',
  'carer-5',
  'commissioner',
  'practice-lead',
  'contracts-officer',
  'health-adviser',
]

const WHY =
  'Drop-ins are named with their days (paragraph 4). A signed agreement would have earned one mark more.'

/** Opens an evaluation of which everybody has sent their scores, and nobody has talked. @returns its key */
async function importScored(page: Page): Promise<string> {
  const key = await importPlayed(page, upToMeeting())
  await command(page, key, { type: 'PublishProcurement' })
  return key
}

async function command(
  page: Page,
  evaluation: string,
  what: object,
): Promise<{ kind: string; sentence?: string }> {
  const answer = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch('/api/commands', { method: 'POST', headers, body })
      return (await response.json()) as unknown
    },
    JSON.stringify({ evaluation, command: what }),
  )
  return answer as { kind: string; sentence?: string }
}

/** What the service gives the page, as text. */
async function viewOf(page: Page, view: string, key: string): Promise<string> {
  return page.evaluate(
    async (address) => (await fetch(address)).text(),
    `/api/views?view=${view}&evaluation=${key}`,
  )
}

function talkOf(page: Page): Locator {
  return page.getByRole('heading', {
    level: 2,
    name: /Agree a score|Change the agreed score|Agreed and recorded/,
  })
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address
  }, hash)
}

async function openMeeting(page: Page, key: string): Promise<void> {
  await goTo(page, `#/meeting/${key}`)
  await expect(talkOf(page)).toBeVisible()
}

async function everybodyIsHere(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^In the room/ }).press('Enter')
  await page.getByRole('button', { name: 'Everybody is here' }).press('Enter')
  await expect(page.getByRole('checkbox', { name: 'carer-1' })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'In the room: 10 of 10' })).toBeVisible()
}

test('the sample is moderated from its first disagreement to the recommendation, with the keyboard only', async ({
  page,
  open,
  wrong,
}) => {
  test.setTimeout(300_000)
  await open(page)
  const key = await importScored(page)
  const keyboard = await withoutMouse(page, wrong)
  await goTo(page, `#/moderation/${key}`)
  await keyboard.press(page.getByRole('link', { name: 'Open the meeting' }))
  const talk = talkOf(page)
  await expect(talk).toContainText('Open Door Carers')

  // nobody is ticked as present by the program
  await talk.focus()
  await page.keyboard.press('4')
  await page.keyboard.press('r')
  await page.keyboard.insertText(WHY)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Say who was present')
  await everybodyIsHere(page)

  // a choice is taken back until it is recorded
  await talk.focus()
  await page.keyboard.press('2')
  await expect(page.getByRole('radio', { name: /^2/ })).toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('radio', { name: /^4/ })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(talk).toContainText('Harbour Carers Trust')
  await expect(page.getByText('1 of 40 scores agreed')).toBeVisible()

  // put off, the next one, and back at the end of the question
  await page.keyboard.press('p')
  await expect(talk).toContainText('Rowan Carers Network')
  await page.keyboard.press('ArrowDown')
  await expect(talk).toContainText('Meadow Lane Support')

  // what nobody gave is asked about, and not stopped
  await page.keyboard.press('0')
  await expect(page.getByText('Nobody gave this score.')).toBeVisible()

  for (let agreed = 1; agreed < 40; agreed++) {
    await page.keyboard.press('3')
    await expect(page.getByRole('radio', { name: /^3/ })).toBeChecked()
    await page.keyboard.press('r')
    await page.keyboard.insertText(WHY)
    await page.keyboard.press('Escape')
    await expect(talk).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText(`${String(agreed + 1)} of 40 scores agreed`)).toBeVisible()
    await expect(talk).toBeFocused()
  }

  // quality is agreed: the prices are opened, and the panel confirms a record that has them
  const prices = leicesterLeadScript().flatMap(({ command: one }) => (one.type === 'EnterPrice' ? [one] : []))
  for (const one of prices) expect((await command(page, key, one)).kind).toBe('done')
  await keyboard.press(page.getByRole('link', { name: 'Confirm the record' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Read the record and confirm it' })).toBeVisible()
  await keyboard.press(page.getByRole('button', { name: 'Does not confirm: carer-1' }))
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: 'Why not' }).focus()
  await page.keyboard.insertText('The score of question 7 was agreed while I was out.')
  await keyboard.press(page.getByRole('button', { name: 'Record the reason' }))
  await expect(page.getByText('The score of question 7 was agreed while I was out.')).toBeVisible()
  for (const title of members.slice(1)) {
    await keyboard.press(page.getByRole('button', { name: `Confirms: ${title}` }))
    await expect(page.getByRole('button', { name: `Confirms: ${title}` })).toHaveCount(0)
  }
  await expect(
    page.getByRole('heading', { level: 1, name: 'The panel has confirmed the record' }),
  ).toBeVisible()

  await keyboard.press(page.getByRole('link', { name: 'See the result' }))
  await keyboard.press(page.getByRole('button', { name: 'Recommend Open Door Carers' }))
  await keyboard.press(page.getByRole('button', { name: 'Enter the recommendation' }))
  await expect(page.getByRole('link', { name: 'Read the award recommendation' }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Recommend / })).toHaveCount(0)
})

test('the projector follows the facilitator, and holds neither a hidden name nor a hint', async ({
  page,
  open,
  context,
}) => {
  await open(page)
  const key = await importScored(page)
  await openMeeting(page, key)
  const [projector] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Projector', exact: true }).click(),
  ])
  await expect(projector.getByRole('heading', { name: /What we are agreeing/ })).toBeVisible()
  const all = async () => `${await projector.content()}${await viewOf(projector, 'projector', key)}`
  const hidden = await all()
  for (const member of members) expect(hidden).not.toContain(member)

  await talkOf(page).focus()
  await page.keyboard.press('1')
  await page.keyboard.press('r')
  await page.keyboard.type('Short words')
  await expect(projector.locator('.agree .recorded-score')).toContainText('1')
  await expect(projector.getByText('Short words')).toBeVisible()
  await expect(page.getByText('Nobody gave this score.')).toBeVisible()
  expect(await all()).not.toContain('Nobody gave this score')

  await page.keyboard.press('Escape')
  await page.keyboard.press('h')
  await expect(projector.getByText('carer-1', { exact: true }).first()).toBeVisible()
  await page.keyboard.press('h')
  await expect(projector.getByText('carer-1', { exact: true })).toHaveCount(0)
  await page.keyboard.press('b')
  await expect(projector.getByRole('heading', { name: 'We have a break' })).toBeVisible()
  expect(await all()).not.toContain('Harbour')
  await page.keyboard.press('b')
  await page.keyboard.press('ArrowDown')
  await expect(projector.getByText('Harbour Carers Trust · widest apart first')).toBeVisible()
})

test('a change of a recorded score asks why and keeps both', async ({ page, open }) => {
  await open(page)
  const key = await importScored(page)
  await openMeeting(page, key)
  await everybodyIsHere(page)
  await talkOf(page).focus()
  await page.keyboard.press('4')
  await page.keyboard.press('r')
  await page.keyboard.type(WHY)
  await page.keyboard.press('Control+Enter')
  await expect(talkOf(page)).toContainText('Harbour Carers Trust')
  await page.getByRole('button', { name: /^Open Door Carers/ }).click()
  await expect(talkOf(page)).toContainText('Agreed and recorded')
  await page.getByRole('button', { name: 'Change this score' }).click()
  await talkOf(page).focus()
  await page.keyboard.press('5')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Say why it changes')
  await page
    .getByRole('textbox', { name: 'Why the score changes' })
    .fill('The panel had overlooked the second hospital.')
  await page.getByRole('button', { name: /^Record 5/ }).click()
  await expect(talkOf(page)).toContainText('Agreed and recorded')
  await expect(page.getByText('The panel had overlooked the second hospital.')).toBeVisible()
  await page.getByRole('button', { name: 'The earlier score' }).click()
  const scores = page.locator('.agree .recorded-score')
  await expect(scores).toHaveCount(2)
  await expect(scores.first()).toContainText('5')
  await expect(scores.last()).toContainText('4')
})

test('power cut in mid-meeting: nothing recorded is lost, and of the words at most a second', async ({
  page,
  open,
}) => {
  const program = await open(page)
  const key = await importScored(page)
  await openMeeting(page, key)
  await everybodyIsHere(page)
  await talkOf(page).focus()
  await page.keyboard.press('4')
  await page.keyboard.press('r')
  await page.keyboard.type(WHY)
  await page.keyboard.press('Control+Enter')
  await expect(talkOf(page)).toContainText('Harbour Carers Trust')
  await page.keyboard.press('p')
  await expect(talkOf(page)).toContainText('Rowan Carers Network')
  await page.keyboard.press('2')
  await page.keyboard.press('r')
  await page.keyboard.type('Half a sentence about')
  await page.waitForTimeout(1000)
  await program.stop('SIGKILL')

  await open(page)
  await openMeeting(page, key)
  await expect(talkOf(page)).toContainText('Rowan Carers Network')
  await expect(page.getByText('1 of 40 scores agreed')).toBeVisible()
  await expect(page.getByRole('button', { name: 'In the room: 10 of 10' })).toBeVisible()
  await expect(page.getByRole('radio', { name: /^2/ })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Why the panel agreed' })).toHaveValue(
    'Half a sentence about',
  )
  await expect(page.getByText(/1 to come back to/)).toBeVisible()
})

test('a second window is refused with a sentence, and may take the meeting over', async ({
  page,
  open,
  context,
}) => {
  await open(page)
  const key = await importScored(page)
  await openMeeting(page, key)
  const second = await context.newPage()
  await second.goto(`${new URL(page.url()).origin}/#/meeting/${key}`)
  await expect(second.getByRole('alert')).toContainText('Another window runs this meeting')
  await second.getByRole('button', { name: 'Take the meeting over here' }).click()
  await expect(talkOf(second)).toBeVisible()
  await everybodyIsHere(second)

  // the first one may do nothing any more
  await talkOf(page).focus()
  await page.keyboard.press('h')
  await expect(page.getByRole('alert')).toContainText('Another window runs this meeting')

  // left for another page, it is free at once
  await second.goto(`${new URL(page.url()).origin}/#/moderation/${key}`)
  await page.reload()
  await expect(talkOf(page)).toBeVisible()
})

test('what may not be is refused with a sentence', async ({ page, open }) => {
  await open(page)
  const key = await importScored(page)
  const agreed = {
    type: 'AgreeScore',
    bidder: 'harbour',
    question: 'q1',
    reason: { good: WHY, worries: '', evidence: [] },
    decidingPoint: '',
    present: ['carer-1'],
  }
  const offScale = await command(page, key, { ...agreed, score: '3.5' })
  expect(offScale.kind).toBe('refused')
  expect(offScale.sentence).toContain('3.5')
  const early = await command(page, key, { type: 'Recommend' })
  expect(early.kind).toBe('refused')

  // all agreed, nobody confirmed
  const agreeing = leicesterLeadScript().flatMap(({ command: one }) =>
    one.type === 'AgreeScore' || one.type === 'EnterPrice' ? [one] : [],
  )
  for (const one of agreeing) expect((await command(page, key, one)).kind).toBe('done')
  const unconfirmed = await command(page, key, { type: 'Recommend' })
  expect(unconfirmed.kind).toBe('refused')
  expect(unconfirmed.sentence).toContain('have not said whether the record is right')
})
