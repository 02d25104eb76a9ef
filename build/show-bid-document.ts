import type { Page } from '@playwright/test'
import { sampleKey } from '../electron/services/workspace/sample.ts'

const NAME = 'Method statement.pdf'

/**
 * Shows a PDF beside the score. The sample holds no documents, so the page is told of one, and its bytes are those of a PDF
 * that the program makes: the award recommendation of the sample's lead.
 */
export async function showBidDocument(page: Page): Promise<void> {
  const href = `/api/documents/award-recommendation.pdf?evaluation=${sampleKey('lead')}`
  await page.route('**/api/views?view=scoring&**', async (route) => {
    const response = await route.fetch()
    const view = (await response.json()) as object
    const document = { id: 'a'.repeat(64), name: NAME, size: 1, href, isHere: true, isWholeBid: false }
    await route.fulfill({ response, json: { ...view, documents: [document] } })
  })
  await page.reload()
  await page.getByRole('combobox', { name: 'What they sent' }).selectOption(NAME)
  await page.frameLocator('.document-frame').locator('canvas').first().waitFor()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
}
