import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { expect, test } from './journey.ts'
import { openAsLead, readyForPacks } from './lead-page.ts'
import { startMember } from './member-home.ts'

const member = 'carer-5'

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

test('packs go out, a return comes in, a receipt goes back, and the returns are opened', async ({
  page,
  open,
  browser,
}) => {
  await open(page)
  await readyForPacks(page)

  await expect(page.getByRole('button', { name: 'Make all packs' })).toBeVisible()
  await page.getByRole('button', { name: 'Make pack for carer-5' }).click()
  // six words are made slow to guess: that takes a while
  await expect(row(page, 'carer-5')).toContainText('Made today', { timeout: 60_000 })
  await expect(row(page, 'commissioner')).toContainText('8 questions, 5 bidders')
  await expect(page.getByRole('button', { name: 'Make the other packs' })).toBeVisible()

  await page.getByRole('button', { name: 'Give words to carer-5' }).click()
  const words = await page.getByRole('list', { name: 'Six words' }).getByRole('listitem').allTextContents()
  expect(words).toHaveLength(6)
  await expect(page.getByText('Use another way than for the pack')).toBeVisible()
  await page.getByRole('button', { name: 'Words given' }).click()
  await expect(row(page, 'carer-5')).toContainText('Words given today')
  await expect(page.getByRole('list', { name: 'Six words' })).toBeHidden()

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save file for carer-5' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/carer-5-1\.fmpack$/)
  const pack = await readFile(await download.path())

  const home = await startMember(browser)
  const scores = leicesterLeadScript().flatMap(({ command }) =>
    command.type === 'GiveScore' && command.member === member ? [command] : [],
  )
  await home.open(pack, words.join(' '))
  await home.score(scores)
  const sent = await home.send()
  await home.close()

  await page.getByRole('link', { name: 'Returns' }).click()
  await expect(page.getByText('Nothing came in yet.')).toBeVisible()
  const chooser = page.locator('input[type=file]')
  await chooser.setInputFiles(sent)
  const preview = page.getByRole('dialog', { name: 'File from carer-5' })
  await expect(preview).toContainText('This is the first file from this laptop.')
  await expect(preview).toContainText(`${String(scores.length)} of 20`)
  await expect(preview).toContainText('Yes, all sent')
  await preview.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByText(/left out\. Nothing was changed/).first()).toBeVisible()
  await expect(page.getByText('Nothing came in yet.')).toBeVisible()

  await chooser.setInputFiles(sent)
  await preview.getByRole('button', { name: 'Take it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Files from 1 of 9 people' })).toBeVisible()

  await chooser.setInputFiles(sent)
  await expect(preview).toContainText('You have this file already.')
  await preview.getByRole('button', { name: 'Done' }).click()

  await page.getByRole('button', { name: 'Make a receipt for carer-5, laptop 1' }).click()
  await expect(page.getByText('The receipt is ready.')).toBeVisible()
  await expect(page.getByRole('link', { name: /\.fmreceipt/ }).first()).toBeVisible()

  await page.getByRole('link', { name: 'Progress' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: '1 of 9 people have sent their scores' }),
  ).toBeVisible()
  await expect(row(page, 'carer-5')).toContainText('20 of 20')

  await page.getByRole('link', { name: 'Packs' }).click()
  await page.getByRole('button', { name: 'Check by phone with carer-5' }).click()
  await expect(page.getByRole('list', { name: 'Six groups of carer-5' }).getByRole('listitem')).toHaveCount(6)
  await page.getByRole('button', { name: 'All six are the same' }).click()
  await expect(row(page, 'carer-5')).toContainText('Checked today')

  await page.getByRole('link', { name: 'Returns' }).click()
  await page.getByRole('button', { name: 'Open the returns' }).click()
  await expect(page.getByText('Not everything is in from: carer-1, carer-2')).toBeVisible()
  await page.getByRole('button', { name: 'Yes, open them' }).click()
  await expect(page.getByText('Write one sentence about why.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Why do you open them now?' }).fill('The meeting is today.')
  await page.getByRole('button', { name: 'Yes, open them' }).click()
  await expect(page.getByText(/^The returns were opened/)).toBeVisible()
  await expect(page.getByText('Why not everything was in: The meeting is today.')).toBeVisible()
})

test('a file that is no return is refused with what is safe', async ({ page, open }) => {
  await open(page)
  await openAsLead(page)
  await page.getByRole('link', { name: 'Returns' }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: 'holiday.fmreturn',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('no return'),
  })
  await expect(page.getByText('holiday.fmreturn: not taken in.').first()).toBeVisible()
  await expect(page.getByText('What you took in before is safe.').first()).toBeVisible()
})
