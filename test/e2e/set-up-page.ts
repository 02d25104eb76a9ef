import type { Locator, Page } from '@playwright/test'
import { expect } from './journey.ts'

/** A row of the criteria. */
export const row = (page: Page, name: RegExp | string): Locator => page.getByRole('row', { name })
export const tree = (page: Page): Locator => page.getByRole('treegrid', { name: 'Criteria and questions' })
export const tab = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Pages of the procurement' }).getByRole('link', { name })

/** From the start screen to the details of a new tender. */
export async function begin(page: Page, from: string): Promise<void> {
  await page.getByRole('button', { name: 'Set up a new tender' }).click()
  const dialog = page.getByRole('dialog', { name: 'Set up a new tender' })
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await expect(dialog.getByText('Write a title, such as Carer support service.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Carer support service')
  await dialog.getByRole('textbox', { name: 'Reference' }).fill('ASC-2024-017')
  await dialog.getByRole('textbox', { name: 'Buyer' }).fill('Leicester City Council')
  await dialog.getByText(from).click()
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Details and dates' })).toBeVisible()
}

/** Typed as a person does it: day, month, year. */
export async function typeDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByRole('spinbutton', { name: new RegExp(`^day, ${label}`) }).click()
  await page.keyboard.type(day)
}
