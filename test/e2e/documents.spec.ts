import type { Page } from '@playwright/test'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expectNoViolations } from './accessible.ts'
import { expect, test } from './journey.ts'
import { readyForPacks } from './lead-page.ts'
import { startMember } from './member-home.ts'

/** Keys are made slow to guess, and large files take their time. */
const SLOWLY = { timeout: 60_000 }
/** So large that making the file of it can be broken off. */
const LARGE = 100 * 1024 * 1024

/** Of the browser's network. */
const unchanged = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }

interface Attached {
  readonly bidder: string
  readonly audience: RegExp
  readonly path: string
}

async function attach(page: Page, { bidder, audience, path }: Attached): Promise<void> {
  await page.getByRole('button', { name: 'Attach documents' }).click()
  const dialog = page.getByRole('dialog', { name: 'Attach documents of a bidder' })
  await dialog.getByLabel('Which bidder sent them?').selectOption({ label: bidder })
  await dialog.getByRole('radio', { name: audience }).press('Space')
  const choosing = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choose files' }).click()
  await (await choosing).setFiles(path)
  await dialog.getByRole('button', { name: 'Attach 1 file' }).click()
}

const card = (page: Page) => page.getByRole('region', { name: 'Documents of the bidders' })
const list = (page: Page) => page.getByRole('list', { name: 'Attached documents' }).getByRole('listitem')

/** As the page lists them. */
async function biddersOf(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Attach documents' }).click()
  const dialog = page.getByRole('dialog', { name: 'Attach documents of a bidder' })
  const [, ...names] = await dialog.getByLabel('Which bidder sent them?').locator('option').allTextContents()
  await dialog.getByRole('button', { name: 'Not now' }).click()
  return names
}

interface SavedFile {
  readonly path: string
  readonly bytes: Buffer
}

/** Under its own name, in a folder of its own. */
async function saved(page: Page, link: string | RegExp): Promise<SavedFile> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  const download = await downloading
  const path = join(await mkdtemp(join(tmpdir(), 'fairmark-saved-')), download.suggestedFilename())
  await download.saveAs(path)
  return { path, bytes: await readFile(path) }
}

test('documents are attached, made into a file, broken off once, and opened by a member in another home', async ({
  page,
  open,
  home,
  browser,
}) => {
  test.slow()
  await open(page)
  await readyForPacks(page)
  const folder = join(home, 'from bidders')
  await mkdir(folder)
  const [plan, costs] = [join(folder, 'Plan.pdf'), join(folder, 'Costs.xlsx')]
  await writeFile(plan, Buffer.alloc(LARGE, 'A plan for carers. '))
  await writeFile(costs, 'Seventeen pounds an hour')

  await test.step('what is missing is said, and nothing is attached', async () => {
    await page.getByRole('button', { name: 'Attach documents' }).click()
    const dialog = page.getByRole('dialog', { name: 'Attach documents of a bidder' })
    await dialog.getByRole('button', { name: 'Attach', exact: true }).click()
    await expect(dialog.getByRole('alert')).toHaveText('Choose which bidder sent them.')
    await expectNoViolations(page)
    await dialog.getByRole('button', { name: 'Not now' }).click()
    await expect(list(page)).toHaveCount(0)
  })

  const [bidder = ''] = await biddersOf(page)
  await test.step('attaching is broken off: nothing of it stays', async () => {
    const devTools = await page.context().newCDPSession(page)
    const slowed = (uploadThroughput: number) =>
      devTools.send('Network.emulateNetworkConditions', { ...unchanged, uploadThroughput })
    // or a quick disk has the file before anybody can press Cancel
    await slowed(LARGE / 20)
    await attach(page, { bidder, audience: /about quality/, path: plan })
    await card(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(card(page).getByRole('button', { name: 'Cancel' })).toBeHidden()
    await expect(list(page)).toHaveCount(0)
    await slowed(unchanged.uploadThroughput)
    await devTools.detach()
  })
  await attach(page, { bidder, audience: /about quality/, path: plan })
  await expect(list(page).filter({ hasText: 'Plan.pdf' })).toContainText('for the panel', SLOWLY)
  await attach(page, { bidder, audience: /about price/, path: costs })
  await expect(list(page).filter({ hasText: 'Costs.xlsx' })).toContainText(
    `${bidder} · The whole tender · price only`,
  )
  await attach(page, { bidder, audience: /about price/, path: costs })
  await expect(card(page).getByRole('alert')).toContainText('Costs.xlsx was not attached')
  await card(page).getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'Make pack for carer-5' }).click()
  await page.getByRole('button', { name: 'Give words to carer-5' }).click(SLOWLY)
  const words = await page.getByRole('list', { name: 'Six words' }).getByRole('listitem').allTextContents()
  const pack = await saved(page, 'Save file for carer-5')

  await test.step('making the file is broken off: there is none', async () => {
    await card(page).getByRole('button', { name: 'Make the documents file' }).click()
    await expect(card(page).getByRole('progressbar')).toBeVisible()
    await card(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(card(page).getByRole('progressbar')).toBeHidden()
    await expect(card(page).getByRole('link')).toHaveCount(0)
  })
  await card(page).getByRole('button', { name: 'Make the documents file' }).click()
  await expect(card(page).getByText('For carer-5.')).toBeVisible(SLOWLY)
  await card(page).getByRole('button', { name: 'Make the price file' }).click()
  await expect(card(page).getByText('For you and the second lead only.')).toBeVisible(SLOWLY)
  await expectNoViolations(page)
  const documents = await saved(page, /quality.*\.fmdocs/)

  const member = await startMember(browser)
  await member.open(pack.bytes, words.join(' '))
  expect(await member.take(documents.path)).toContain('One document is on this laptop now.')
  await member.close()
  for (const { path } of [pack, documents]) await rm(dirname(path), { recursive: true })
})

test('shared folders and the folder for backups say how a browser sets them', async ({ page, open }) => {
  await open(page)
  await readyForPacks(page)
  await expect(page.getByText('Backup: no folder chosen yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Make pack for carer-5' }).click()
  await page.getByRole('button', { name: 'Shared folders' }).click(SLOWLY)
  const dialog = page.getByRole('dialog', { name: 'Shared folders' })
  await expect(
    dialog
      .getByRole('list', { name: 'Folder of each person' })
      .getByRole('listitem')
      .filter({ hasText: 'carer-5' }),
  ).toContainText('No shared folderfairmark folder --member carer-5 DIR')
  await expect(dialog.getByText('fairmark backup-folder DIR')).toBeVisible()
  await expectNoViolations(page)
})
