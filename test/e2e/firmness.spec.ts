import { evaluationFileOf } from '../../shared/evaluation-file/write.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { play } from '../evaluation/play.ts'
import { expect, test } from './journey.ts'
import { startLead } from './lead-home.ts'

test('the lead reads how firm the result is, looks at another criterion, and every drawing has a table', async ({
  page,
  open,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'See the result' }).click()
  const card = page.getByRole('region', { name: 'How firm is this?' })
  await expect(card).toContainText('First by 2.66 marks. Firm against other weightings.')
  await expect(card).toContainText('One mark: 4 of 79 single changes put Kindred Leicester first')

  await expect(card.getByRole('img', { name: /while Price counts for 0 to 100 marks/ })).toBeVisible()
  await card.getByRole('radio', { name: 'Quality' }).focus()
  await page.keyboard.press('Space')
  await expect(card.getByRole('img', { name: /while Quality counts for 0 to 100 marks/ })).toBeVisible()
  await card.getByRole('button', { name: /Show as table/ }).click()
  const table = card.getByRole('table', { name: 'Totals while Quality counts for more or less' })
  await expect(table.getByRole('row', { name: /^Open Door Carers/ })).toContainText('82.77')

  for (const title of ['Weightings at random', 'Quality and price']) {
    const more = page.getByRole('region', { name: title, exact: true })
    await more.getByRole('button', { name: /Show as table/ }).click()
    await expect(more.getByRole('table', { name: title }).getByRole('row')).toHaveCount(5)
    await more.getByRole('button', { name: /Show as drawing/ }).click()
    await expect(more.getByRole('img')).toBeVisible()
  }
  await expect(page.getByRole('table', { name: 'Without one member' }).getByRole('row')).toHaveCount(10)
})

test('looking at other weightings leaves the record as it was', async ({ page, open }) => {
  await open(page)
  await page.getByRole('button', { name: 'See the result' }).click()
  const key = /[0-9a-f]{32}/.exec(page.url())?.[0] ?? ''
  const entries = () =>
    page.evaluate(async (evaluation) => {
      const response = await fetch(`/api/views?view=history&evaluation=${evaluation}`)
      return response.text()
    }, key)
  const before = await entries()
  const card = page.getByRole('region', { name: 'How firm is this?' })
  for (const criterion of ['Quality', 'Social value', 'Price'])
    await card.getByText(criterion, { exact: true }).click()
  expect(await entries()).toBe(before)
})

test('the panel is taken through the result, with nothing that is for the lead only, and on to the document', async ({
  page,
  open,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'See the result' }).click()
  await page.getByRole('button', { name: 'Take the panel through it' }).click()
  const dialog = page.getByRole('dialog')
  const titles = [
    'Open Door Carers is first, by 2.66 marks',
    'Not ranked, and why',
    'How firm is this?',
    'Which scores decide it',
    'What comes next',
  ]
  for (const title of titles) {
    await expect(dialog.getByRole('heading', { level: 2, name: title })).toBeVisible()
    await expect(dialog).not.toContainText(/Agreement|Carer \d|Leave out/)
    if (title !== titles.at(-1)) await dialog.getByRole('button', { name: 'Next' }).press('Enter')
  }
  await expect(dialog).toContainText('The panel has recommended Open Door Carers.')
  await dialog.getByRole('button', { name: 'Back to the result' }).press('Enter')
  await expect(dialog).toBeHidden()
  // the sample's panel has confirmed and recommended: what is left is to read
  await page.getByRole('link', { name: 'Read the award recommendation' }).first().click()
  await expect(page).toHaveURL(/#\/documents\//)
})

test('the last step of the walk says what is still to do, up to the recommendation', async ({ browser }) => {
  const finished = play(leicesterLeadScript())
  const lead = await startLead(browser, evaluationFileOf(finished))
  const { page, evaluation } = lead
  const lastStep = async () => {
    await page.goto(new URL(`/#/results/${evaluation}`, page.url()).href)
    await page.reload()
    await page.getByRole('button', { name: 'Take the panel through it' }).click()
    const dialog = page.getByRole('dialog')
    const heading = dialog.getByRole('heading', { level: 2, name: 'What comes next' })
    while (!(await heading.isVisible())) await dialog.getByRole('button', { name: 'Next' }).press('Enter')
    return dialog
  }
  const [first, ...others] = finished.confirmations.keys()
  const confirm = (member: string | undefined) =>
    lead.command({ type: 'ConfirmRecord', member, confirmed: true, note: '' })
  for (const member of others) await confirm(member)
  await expect(await lastStep()).toContainText('One member has still to read the record and confirm it')
  await confirm(first)
  await expect(await lastStep()).toContainText('The panel can now recommend Open Door Carers.')
  await lead.command({ type: 'Recommend' })
  await expect(await lastStep()).toContainText('The panel has recommended Open Door Carers.')
  await lead.close()
})
