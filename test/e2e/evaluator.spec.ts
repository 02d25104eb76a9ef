import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'

const good = (page: Page) => page.getByRole('textbox', { name: /What is good about this answer/ })
const worries = (page: Page) => page.getByRole('textbox', { name: /missing|worries/i })
const saved = (page: Page) => page.getByText(/Saved on this laptop, \d+:\d\d/).first()

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Score answers' }).click()
  await expect(page.getByText('You have scored 12 of 20 answers')).toBeVisible()
}

test('a carer scores two answers, closes the program, and goes on at the same place and word', async ({
  page,
  open,
}) => {
  const first = await open(page)
  await openSample(page)
  await page.getByRole('link', { name: /^Carry on/ }).click()
  await expect(page.getByText('Question 3 · Harbour Carers Trust’s answer')).toBeVisible()
  await expect(worries(page)).toBeFocused()

  await page.getByRole('button', { name: /Save and continue/ }).click()
  await expect(page.getByText('Question 3 · Kindred Leicester’s answer')).toBeVisible()
  await page.getByRole('radio', { name: /4.*Good/ }).check({ force: true })
  await good(page).fill('One number to ring, and somebody who knows the forms.')
  await page.getByRole('button', { name: /Save and continue/ }).click()

  await expect(page.getByText('Question 3 · Rowan Carers Network’s answer')).toBeVisible()
  await page.getByRole('radio', { name: /2.*Weak/ }).check({ force: true })
  await worries(page).fill('I could not find who answers in the evening')
  await worries(page).press('Home')
  await expect(saved(page)).toBeVisible()
  await page.waitForTimeout(1500)
  await first.stop('SIGTERM')

  await open(page)
  await expect(page.getByText('14 of 20 answers scored')).toBeVisible()
  await page.getByRole('link', { name: /^Carry on/ }).click()
  await expect(page.getByText(/You had chosen 2, Weak/)).toBeVisible()
  await page.getByRole('link', { name: /^Carry on/ }).click()
  await expect(page.getByText('Question 3 · Rowan Carers Network’s answer')).toBeVisible()
  await expect(page.getByRole('radio', { name: /2.*Weak/ })).toBeChecked()
  await expect(worries(page)).toHaveValue('I could not find who answers in the evening')
  await expect(worries(page)).toBeFocused()
  expect(await worries(page).evaluate((box: HTMLTextAreaElement) => box.selectionStart)).toBe(0)
})

test('killed while somebody types, the program loses at most the last second of words', async ({
  page,
  open,
}) => {
  const first = await open(page)
  await openSample(page)
  await page.getByRole('link', { name: /^Carry on/ }).click()
  await expect(worries(page)).toBeFocused()
  await good(page).fill('')

  let typed = ''
  const aSecondAgo: { readonly at: number; readonly text: string }[] = []
  for (const word of 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(
    ' ',
  )) {
    await good(page).pressSequentially(`${word} `, { delay: 30 })
    typed += `${word} `
    aSecondAgo.push({ at: Date.now(), text: typed })
  }
  await first.stop('SIGKILL')
  const killed = Date.now()
  const safe = aSecondAgo.filter(({ at }) => at <= killed - 1000).at(-1)?.text ?? ''
  expect(safe).toContain('three')
  // all of it may have been saved in time; this was not
  await good(page).pressSequentially('fifteen')
  typed += 'fifteen'

  await expect(
    page.getByText(/We could not save to this laptop|Fairmark did not answer/).first(),
  ).toBeVisible({
    timeout: 15_000,
  })
  await expect(good(page)).toHaveValue(typed)

  await open(page)
  await page.getByRole('link', { name: /^Carry on/ }).click()
  await page.getByRole('link', { name: /^Carry on/ }).click()
  const kept = await good(page).inputValue()
  expect(typed.startsWith(kept)).toBe(true)
  expect(kept.length).toBeGreaterThanOrEqual(safe.length)
})

test('words of the answer become evidence by the mouse and by the keyboard', async ({ page, open }) => {
  await open(page)
  await openSample(page)
  await page.getByRole('link', { name: /^Carry on/ }).click()
  await page.getByRole('button', { name: /Save and continue/ }).click()
  await expect(page.getByText('Question 3 · Kindred Leicester’s answer')).toBeVisible()

  await good(page).focus()
  const paragraph = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Paragraph 2/ }) })
  await paragraph.getByText(/\w+/).last().dblclick()
  await page.getByRole('button', { name: 'Use as a reason', exact: true }).click()
  await expect(good(page)).toHaveValue(/“\w+/)
  await expect(page.getByRole('button', { name: /^Remove Paragraph 2/i })).toBeVisible()

  const third = page.getByRole('button', { name: /^Paragraph 3/ })
  await third.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: /Use paragraph 3 as a reason/ }).press('Enter')
  await expect(page.getByRole('button', { name: /^Remove Paragraph 3/i })).toBeVisible()

  await page.getByRole('button', { name: /^Remove Paragraph 3/i }).click()
  await expect(page.getByRole('button', { name: /^Remove Paragraph 3/i })).toBeHidden()
})
