import type { Page } from '@playwright/test'
import { sampleKey } from '../electron/services/workspace/sample.ts'

const NAME = 'Method statement.pdf'

/** Of a PDF that the program makes: the award recommendation of the sample's lead. */
const HREF = `/api/documents/award-recommendation.pdf?evaluation=${sampleKey('lead')}`

/**
 * Shows a PDF beside the score. The sample holds no documents, so the page is told of one.
 */
export async function showBidDocument(page: Page): Promise<void> {
  await page.route('**/api/views?view=scoring&**', async (route) => {
    const response = await route.fetch()
    const view = (await response.json()) as object
    const document = { id: 'a'.repeat(64), name: NAME, size: 1, href: HREF, isHere: true, isWholeBid: false }
    await route.fulfill({ response, json: { ...view, documents: [document] } })
  })
  await page.reload()
  await page.getByRole('combobox', { name: 'What they sent' }).selectOption(NAME)
  await page.locator('.document-frame').scrollIntoViewIfNeeded() // pages out of sight are not drawn
  await page.frameLocator('.document-frame').locator('canvas').first().waitFor()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
}

/** Shows the same PDF to a lead, in place of the written answer. */
export async function showTenderDocument(page: Page): Promise<void> {
  await page.route('**/api/views?view=tender&**', async (route) => {
    const response = await route.fetch()
    const view = (await response.json()) as object
    await route.fulfill({
      response,
      json: { ...view, files: [{ id: 0, name: NAME, size: 82_000, href: HREF }] },
    })
  })
  await page.reload()
  await page.getByRole('button', { name: `Read ${NAME}` }).click()
  await page.frameLocator('.document-frame').locator('canvas').first().waitFor()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
}
