import type { Page } from '@playwright/test'
import { expectNoViolations, expectReflow } from './accessible.ts'
import { expect, test } from './journey.ts'

const screens: readonly { readonly name: string; readonly reach: (page: Page) => Promise<void> }[] = [
  {
    name: 'start',
    reach: async (page) => {
      await expect(page.getByRole('heading', { name: 'Welcome to Fairmark' })).toBeVisible()
    },
  },
  {
    name: 'my work',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Score answers' }).click()
      await expect(page.getByText('You have scored 12 of 20 answers')).toBeVisible()
    },
  },
  {
    name: 'score one answer',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Score answers' }).click()
      await page.getByRole('link', { name: /^Carry on/ }).click()
      await expect(page.getByText('Question 3 · Harbour Carers Trust’s answer')).toBeVisible()
    },
  },
  {
    name: 'links with bidders',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Score answers' }).click()
      await expect(page.getByText('You have scored 12 of 20 answers')).toBeVisible()
      await page.goto(page.url().replace('#/work/', '#/declarations/'))
      await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible()
    },
  },
  {
    name: 'check and send',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Score answers' }).click()
      await page.getByRole('link', { name: 'Check and send my scores' }).click()
      await expect(page.getByRole('heading', { name: 'Check your scores' })).toBeVisible()
    },
  },
  {
    name: 'results',
    reach: async (page) => {
      await page.getByRole('button', { name: 'See the result' }).click()
      await expect(page.getByRole('heading', { level: 1, name: /is first, by/ })).toBeVisible()
    },
  },
  {
    name: 'award recommendation',
    reach: async (page) => {
      await page.getByRole('button', { name: 'See the result' }).click()
      await page.getByRole('link', { name: /Read the award recommendation/ }).click()
      await expect(page.getByRole('heading', { name: /Why Open Door Carers is first/ })).toBeVisible()
    },
  },
]

for (const { name, reach } of screens) {
  test(`axe finds nothing on ${name}, in three themes and three sizes`, async ({ page, open }) => {
    await open(page)
    await reach(page)
    await expectNoViolations(page)
  })

  test(`${name} has one main heading and never scrolls sideways`, async ({ page, open }) => {
    await open(page)
    await reach(page)
    await expectReflow(page)
  })
}
