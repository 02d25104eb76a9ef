import type { Page } from '@playwright/test'
import { evaluationFileOf } from '../../shared/evaluation-file/write.ts'
import { beforeScoring, type ScriptedCommand } from '../../shared/sample/leicester.ts'
import { play } from '../evaluation/play.ts'
import { expect } from './journey.ts'

const passphrase = 'four quiet words here'

/** Opens what a script came to as a lead's own evaluation. @returns its key */
export async function importPlayed(page: Page, script: readonly ScriptedCommand[]): Promise<string> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'carer-support.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(evaluationFileOf(play(script)))),
    })
  await expect(page.getByRole('link', { name: 'Overview' })).toHaveAttribute('aria-current', 'page')
  return /[0-9a-f]{32}/.exec(page.url())?.[0] ?? ''
}

/** The sample just before the first pack, as a lead's own evaluation. */
export async function openAsLead(page: Page): Promise<void> {
  await importPlayed(page, beforeScoring())
  await page.getByRole('link', { name: /^Scoring/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Packs for nine people' })).toBeVisible()
}

/** The first time that keys are needed, the device asks for a passphrase, and goes on by itself. */
export async function choosePassphrase(page: Page): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Passphrase' })
  await expect(box).toBeVisible()
  await box.fill(passphrase)
  await page.getByRole('button', { name: 'Use this passphrase' }).click()
}

/** Published, with a recovery key: packs can be made. */
export async function readyForPacks(page: Page): Promise<void> {
  await openAsLead(page)
  await page.getByRole('button', { name: 'Freeze the questions' }).click()
  await page.getByRole('button', { name: 'Freeze them' }).click()
  await page.getByRole('button', { name: 'Make a recovery key' }).click()
  await choosePassphrase(page)
  await printRecoveryKey(page)
}

/** The recovery key is shown once; it is put away when it is printed. A new passphrase is made slow to guess first. */
export async function printRecoveryKey(page: Page): Promise<void> {
  const key = page.getByRole('group', { name: 'Recovery key' })
  await expect(key).toHaveText(/^AGE-SECR.*ET-KEY-1/, { timeout: 60_000 })
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Print the key first, then tick the box.')).toBeVisible()
  await page.getByText('I have printed it and put it in a safe place').click()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(key).toBeHidden()
  await expect(page.getByText('A recovery key is printed')).toBeVisible()
}
