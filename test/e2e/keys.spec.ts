import { expectFocusKept } from './accessible.ts'
import { expect, test } from './journey.ts'

test('a lead finds anything, goes anywhere and asks for help by keys alone', async ({ page, open }) => {
  await open(page)
  await page.getByRole('button', { name: 'See the result' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(/is first, by/)

  await page.keyboard.press('Control+k')
  const search = page.getByRole('searchbox', { name: 'Find anything' })
  await expect(search).toBeFocused()
  await page.keyboard.type('kindred 4')
  const first = page.getByRole('option', { name: /Kindred Leicester, question 4/ })
  await expect(first).toBeVisible()
  await expect(page.getByRole('option', { name: /Open Door/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(search).toBeHidden()
  await expectFocusKept(page)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('came back from')
  await expect(page.getByRole('option', { name: /^Returns/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/returns\//)
  await expect(heading).toBeFocused()

  await page.keyboard.press('Control+7')
  await expect(page).toHaveURL(/#\/documents\//)
  await expect(page.getByRole('heading', { name: 'Award recommendation' }).first()).toBeVisible()
  await expectFocusKept(page)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Get help' })
  await expect(help).toContainText('Find anything')
  await expect(help).toContainText('Undo what you just did')
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expectFocusKept(page)

  await page.keyboard.press('Control+,')
  await expect(page.getByRole('dialog', { name: 'Text and colours' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('whom to ring')
  await page.keyboard.press('Enter')
  await expect(help).toBeVisible()
})

test('a question mark in a box is a question mark, and a panel member has no search of the lead', async ({
  page,
  open,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'Score answers' }).click()
  await page.getByRole('link', { name: /^Carry on/ }).click()
  const worries = page.getByRole('textbox', { name: /missing|worries/i })
  await expect(worries).toBeFocused()
  await page.keyboard.type('Who?')
  await expect(worries).toHaveValue(/Who\?/)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a screen reader hears the score scale and a row of the matrix as they should be heard', async ({
  page,
  open,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'Score answers' }).click()
  await page.getByRole('link', { name: /^Carry on/ }).click()
  await expect(page.getByRole('radiogroup').first()).toMatchAriaSnapshot({ name: 'score-scale.aria.yml' })
  await page.goto(new URL('/#/', page.url()).href)
  await page.getByRole('button', { name: 'See the result' }).click()
  await expect(page.getByRole('row', { name: /^4 · Under-served carers/ })).toMatchAriaSnapshot({
    name: 'matrix-row.aria.yml',
  })
})
