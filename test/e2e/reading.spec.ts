import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { withVoices } from './voices.ts'

const panel = (page: Page) => page.getByRole('dialog', { name: 'Text and colours' })
const root = (page: Page) => page.locator('html')
const paragraph = (page: Page, number: number) => page.locator(`[data-paragraph="${String(number)}"]`)

async function openAnswer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Score answers' }).click()
  await page.getByRole('link', { name: /^Carry on/ }).click()
  await expect(page.getByText('Question 3 · Harbour Carers Trust’s answer')).toBeVisible()
}

async function expectFits(page: Page): Promise<void> {
  const found: string[] = []
  for (const [width, height] of [
    [320, 640],
    [640, 400],
    [1093, 582],
  ] as const) {
    await page.setViewportSize({ width, height })
    const over = await page.evaluate(() => {
      const pane = document.querySelector('[role=dialog]')
      return Math.max(
        document.documentElement.scrollWidth - window.innerWidth,
        pane ? pane.scrollWidth - pane.clientWidth : 0,
      )
    })
    if (over > 0) found.push(`${String(over)} px too wide at ${String(width)}`)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze()
    found.push(...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`))
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  expect(found).toEqual([])
}

test('text and colours change at once, are kept by the program, and are there before the first thing is drawn', async ({
  page,
  open,
}) => {
  const first = await open(page)
  await openAnswer(page)
  await page.getByRole('button', { name: 'Text and colours' }).click()
  const before = await paragraph(page, 1).evaluate((one) => getComputedStyle(one).lineHeight)
  await panel(page).getByRole('radio', { name: 'Blue' }).check({ force: true })
  await expect(root(page)).toHaveAttribute('data-paper', 'blue')
  await panel(page).getByRole('radio', { name: 'Very wide' }).first().check({ force: true })
  const after = await paragraph(page, 1).evaluate((one) => getComputedStyle(one).lineHeight)
  expect(Number(after.replace('px', ''))).toBeGreaterThan(Number(before.replace('px', '')))
  const size = panel(page).getByRole('slider', { name: 'Text size' })
  await size.focus()
  await page.keyboard.press('End')
  await expect(panel(page).getByText('200%')).toBeVisible()
  await expectFits(page)
  await page.keyboard.press('Home')
  await panel(page).getByRole('button', { name: 'More choices' }).click()
  await panel(page).getByText('Bold text').click()
  await expect(panel(page).getByRole('switch', { name: /^Bold text/ })).toBeChecked()
  await expectFits(page)
  await page.keyboard.press('Escape')
  await first.stop('SIGTERM')

  await open(page)
  const html = await (await page.request.get(new URL('/', page.url()).href)).text()
  expect(html).toMatch(/<html lang="en-GB" data-paper="blue" data-theme="light" data-line-space="very-wide"/)
  await expect(root(page)).toHaveAttribute('data-bold', '')
  await page.getByRole('button', { name: 'Text and colours' }).click()
  await panel(page).getByRole('button', { name: 'Start again' }).click()
  await expect(root(page)).not.toHaveAttribute('data-paper')
})

test('a voice of this laptop reads sentence by sentence, is quiet in a break, and goes on where it was', async ({
  page,
  open,
}) => {
  const { said, endSentence } = await withVoices(page)
  await open(page)
  await openAnswer(page)
  await page.getByRole('button', { name: 'Read aloud' }).click()
  await endSentence()
  const [first = '', second = ''] = await said()
  expect(first).toMatch(/^Laptop: Carers should be able to ask once/)
  expect(second).toMatch(/^Laptop: Our centre off Humberstone Gate/)
  await expect(page.locator('.para.spoken')).toHaveCount(1)

  await page.keyboard.press('Control+Shift+B')
  await expect(page.getByRole('heading', { name: 'Take your time' })).toBeVisible()
  expect(await said()).toEqual([first, second, 'quiet'])
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Get help' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Carry on' }).click()
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('button', { name: 'Stop reading' })).toBeVisible()
  expect((await said()).at(-1)).toBe(second)
  await page.getByRole('link', { name: 'My work' }).click()
  await expect(page.getByText('You have scored 12 of 20 answers')).toBeVisible()
  expect((await said()).at(-1)).toBe('quiet')
})

test('without a voice the program says how to get one; keys alone, one paragraph and the ruler obey', async ({
  page,
  open,
}) => {
  await open(page)
  await openAnswer(page)
  await expect(page.getByRole('button', { name: 'Read aloud' })).toBeHidden()
  await page.keyboard.press('Control+Shift+L')
  await expect(page.locator('.no-voice')).toContainText('no voice of its own')

  await page.getByRole('radio', { name: /4.*Good/ }).focus()
  await page.keyboard.press('2')
  await expect(page.getByRole('radio', { name: /2.*Weak/ })).toBeChecked()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Get help' })).toContainText('You can switch single keys off')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Text and colours' }).click()
  await panel(page).getByText('Reading ruler').click()
  await panel(page).getByText('One paragraph at a time').click()
  await panel(page).getByRole('button', { name: 'More choices' }).click()
  await panel(page).getByText('Single keys').click()
  await page.keyboard.press('Escape')

  await page.getByRole('radio', { name: /2.*Weak/ }).focus()
  await page.keyboard.press('5')
  await page.keyboard.press('?')
  await expect(page.getByRole('radio', { name: /2.*Weak/ })).toBeChecked()
  await expect(page.getByRole('dialog')).toBeHidden()

  await expect(page.locator('[data-paragraph]:visible')).toHaveCount(1)
  await page.getByRole('button', { name: 'Next paragraph' }).click()
  await expect(paragraph(page, 2)).toBeVisible()
  await expect(paragraph(page, 1)).toBeHidden()
  await expect(page.getByRole('button', { name: /^Paragraph 2:/ })).toBeFocused()
  await expect(page.locator('.ruler')).toBeVisible()
  await page.getByRole('button', { name: 'Show the rest' }).click()
  await expect(paragraph(page, 1)).toBeVisible()
})

test('after 45 minutes a break is offered, after ten away the person is greeted, and help has a guide', async ({
  page,
  open,
}) => {
  const begun = new Date('2024-03-12T10:00:00Z').getTime()
  const after = (minutes: number) => page.clock.setFixedTime(begun + minutes * 60_000)
  await after(0)
  await open(page)
  await page.getByRole('button', { name: 'Score answers' }).click()
  await expect(page.getByText('You have scored 12 of 20 answers')).toBeVisible()
  for (let minutes = 0; minutes <= 45; minutes += 9) {
    await expect(page.getByText('You have worked for 45 minutes.')).toBeHidden()
    await after(minutes)
    await page.keyboard.press('Shift')
  }
  await expect(
    page.getByText('You have worked for 45 minutes. Fancy a break? Everything is saved.').last(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByRole('button', { name: 'Not now' })).toBeHidden()
  await after(60)
  await page.keyboard.press('Shift')
  await expect(page.getByText('You stopped at 10:45.')).toBeVisible()

  await page.keyboard.press('F1')
  const help = page.getByRole('dialog', { name: 'Get help' })
  await expect(help.getByText('0116 496 0112')).toBeVisible()
  await help.getByRole('button', { name: 'Read the guide' }).click()
  await expect(page.getByRole('dialog', { name: 'Your guide to scoring' })).toContainText(
    'Spelling does not matter.',
  )
  await expectFits(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await page.getByRole('button', { name: 'Set up Fairmark again' }).click()
  await expect(page.getByRole('heading', { name: 'Make Fairmark easy for you' })).toBeFocused()
  await page.getByRole('button', { name: 'Skip the set-up' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})
