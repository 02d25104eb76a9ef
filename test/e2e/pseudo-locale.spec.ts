import type { Page } from '@playwright/test'
import { openEvaluations, screenPlaces, showScreen } from '../../build/screen-places.ts'
import { beforeScoring } from '../../shared/sample/leicester.ts'
import { messagesIn } from '../../shared/messages/locales.ts'
import { expect, test } from './journey.ts'
import { startProgram } from './program.ts'

// In the language that is none: words that are still English were never in the catalogue, or were put together from pieces.

/** Words of a document, of the sample or on a key, which stand on a screen as they are. */
const notOurs = '.doc, .paper, kbd, [data-paragraph], article, iframe, code, td, th, [role=grid], select, pre'

/** Texts of the page that are word for word English ones of the catalogue. */
async function untranslated(page: Page, english: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    ([texts, others]) => {
      const known = new Set(texts)
      const found: string[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? ''
        if (known.has(text) && node.parentElement?.closest(others) === null) found.push(text)
      }
      return found
    },
    [english, notOurs] as const,
  )
}

test('every screen speaks another language, and has room for it at 320 px', async ({ page, home }) => {
  const program = await startProgram(home, { FAIRMARK_LOCALE: 'en-XA' })
  await page.goto(program.address)
  const keys = await openEvaluations(page)
  // what the sample says is its own: its score words, its criteria
  const sample = JSON.stringify(beforeScoring())
  const english = Object.values(messagesIn('en-GB')).filter(
    (text) => /[a-z]{3}/i.test(text) && !text.includes('{') && !sample.includes(text) && text !== 'Fairmark',
  )
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 320, height: 640 })
  for (const place of screenPlaces.filter(({ act }) => act === undefined)) {
    await showScreen(page, place, keys)
    expect.soft(await untranslated(page, english), place.name).toEqual([])
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(over, `${place.name} scrolls sideways`).toBeLessThanOrEqual(0)
  }
  await program.stop('SIGTERM')
})
