import type { Page } from '@playwright/test'
import { beforeScoring, upToMeeting } from '../../shared/sample/leicester.ts'
import type { ScriptedCommand } from '../../shared/sample/leicester.ts'
import { expectNoViolations } from './accessible.ts'
import { expect, test } from './journey.ts'
import { importPlayed } from './lead-page.ts'

/** What the carer wrote about one bidder, and then, a word aside, about another. */
const WORDS =
  'They ring back the same day, and I would know who it is. Nothing is said about Sundays or holidays.'

/** Opens an evaluation and its checks. @returns its key */
async function openChecks(page: Page, script: readonly ScriptedCommand[]): Promise<string> {
  const key = await importPlayed(page, script)
  await page.evaluate((address) => {
    location.hash = address
  }, `#/moderation/${key}`)
  return key
}

/** The sample, scored by everybody, with one reason carried over from one bidder to another. */
const carriedOver = upToMeeting().map((scripted): ScriptedCommand => {
  const { command } = scripted
  if (command.type !== 'GiveScore' || command.member !== 'carer-3' || command.question !== 'q3')
    return scripted
  const words = { kindred: WORDS, rowan: WORDS.replace('Sundays', 'weekends') }[String(command.bidder)]
  if (words === undefined) return scripted
  return { ...scripted, command: { ...command, reason: { good: words, worries: '', evidence: [] } } }
})

test('the lead reads how the panel scored before it meets: words first, then the numbers, and alike reasons side by side', async ({
  page,
  open,
}) => {
  await open(page)
  await openChecks(page, carriedOver)
  const card = page.getByRole('region', { name: 'How the panel scored' })
  const rows = card.getByRole('list', { name: 'How the panel scored' }).locator('> li')
  await expect(rows).toHaveCount(4)

  // what there is to talk about comes first, what is well in one line each
  await expect(rows.nth(0)).toContainText('To talk about. The panel did not score alike on 6 of 8 questions')
  await expect(rows.nth(1)).toContainText('scores about half a mark lower than the others')
  await expect(rows.nth(3)).toContainText('All well. No order was drawn for this panel')
  await expect(card.getByRole('table')).toHaveCount(0)

  await rows.nth(0).getByRole('button', { name: 'The numbers' }).press('Enter')
  const agreement = rows.nth(0).getByRole('table')
  await expect(agreement.getByRole('row', { name: /^All questions/ })).toContainText(/0\.\d{3}/)
  await expect(agreement.getByRole('row')).toHaveCount(10)

  const alike = rows.nth(2)
  await expect(alike).toContainText('Nearly the same words were used as a reason more than once')
  await alike
    .getByRole('button', { name: /used nearly the same words for two bidders on question 3$/ })
    .press('Enter')
  const sides = alike.getByRole('listitem').filter({ hasText: 'They ring back the same day' })
  await expect(sides.filter({ hasText: 'Sundays or holidays' }).last()).toContainText('Kindred Leicester')
  await expect(sides.filter({ hasText: 'weekends or holidays' }).last()).toContainText('Rowan Carers Network')
  await alike.getByRole('button', { name: 'The numbers' }).press('Enter')
  await expect(alike.getByRole('table').getByRole('row').last()).toContainText(/2.*\d+%/)
  await expectNoViolations(page)

  await alike.getByRole('link', { name: 'Read the answer of Rowan Carers Network' }).press('Enter')
  await expect(page).toHaveURL(/#\/tenders\/[0-9a-f]{32}\/answers\/rowan$/)
  await page.goBack()
  await rows.nth(0).getByRole('link', { name: 'The agenda, by marks at stake' }).press('Enter')
  await expect(page).toHaveURL(/#\/meeting\//)
  await expect(page.getByRole('grid')).toBeVisible()
})

test('before there are scores to see, the checks say nothing of how anybody scored', async ({
  page,
  open,
}) => {
  await open(page)
  const key = await openChecks(page, beforeScoring())
  await expect(page.getByRole('list', { name: 'Checks' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'How the panel scored' })).toHaveCount(0)
  expect(key).toMatch(/^[0-9a-f]{32}$/)
})
