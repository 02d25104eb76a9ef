import type { Page } from '@playwright/test'
import { openEvaluations } from '../../build/screen-places.ts'
import { expect, test } from './journey.ts'
import { withoutMouse } from './keyboard-only.ts'

/** Titles of the panel that must not be seen while names are hidden. */
const titles = [
  'Carer 1',
  'Carer 5',
  'Commissioner',
  'Social Care Practice Lead',
  'Contracts Officer',
  'Health Adviser',
]

async function openMeeting(page: Page, key: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${origin}/#/meeting/${key}`)
  await expect(
    page.getByRole('heading', { level: 2, name: /Agree a score|Agreed and recorded/ }),
  ).toBeVisible()
}
let origin = ''

async function everybodyIsHere(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^In the room/ }).press('Enter')
  await page.getByRole('button', { name: 'Everybody is here' }).press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Carer 1' })).toBeChecked()
  await page.keyboard.press('Escape')
}

test('a score is agreed with the keyboard, recorded, and the next bidder is talked about', async ({
  page,
  open,
  wrong,
}) => {
  await open(page)
  origin = new URL(page.url()).origin
  const { scored } = await openEvaluations(page)
  await withoutMouse(page, wrong)
  await openMeeting(page, scored)
  const talk = page.getByRole('heading', { level: 2, name: /Agree a score/ })
  await expect(talk).toContainText('Open Door Carers')
  await everybodyIsHere(page)
  await talk.focus()
  await page.keyboard.press('4')
  await expect(page.getByRole('radio', { name: /^4/ })).toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('radio', { name: /^4/ })).not.toBeChecked()
  await page.keyboard.press('4')
  await page.keyboard.press('r')
  await page.keyboard.type(
    'Drop-ins are named with days (paragraph 4). A signed agreement would earn one mark more.',
  )
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(talk).toContainText('Harbour Carers Trust')
  await expect(page.getByText('1 of 40 scores agreed')).toBeVisible()
  await page.keyboard.press('p')
  await expect(talk).toContainText('Rowan Carers Network')
  await expect(page.getByText('0 of 5 agreed').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(talk).toContainText('Meadow Lane Support')
})

test('the projector follows, and holds no hidden name', async ({ page, open, context }) => {
  await open(page)
  origin = new URL(page.url()).origin
  const { scored } = await openEvaluations(page)
  await openMeeting(page, scored)
  const [projector] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Projector', exact: true }).click(),
  ])
  await expect(projector.getByRole('heading', { name: /What we are agreeing/ })).toBeVisible()
  const shows = async (): Promise<string> => {
    const view = await projector.evaluate(
      async (key) => (await fetch(`/api/views?view=projector&evaluation=${key}`)).text(),
      scored,
    )
    return `${await projector.content()}${view}`
  }
  const hidden = await shows()
  for (const title of titles) expect(hidden).not.toContain(title)
  await page.getByRole('heading', { level: 2, name: /Agree a score/ }).focus()
  await page.keyboard.press('3')
  await expect(projector.locator('.agree .recorded-score')).toContainText('3')
  await page.keyboard.press('h')
  await expect(projector.getByText('Carer 1', { exact: true }).first()).toBeVisible()
  await page.keyboard.press('h')
  await expect(projector.getByText('Carer 1', { exact: true })).toHaveCount(0)
  await page.keyboard.press('b')
  await expect(projector.getByRole('heading', { name: 'We have a break' })).toBeVisible()
  expect(await shows()).not.toContain('Harbour')
})
