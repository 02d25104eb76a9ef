import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

interface Theme {
  readonly name: string
  readonly media: NonNullable<Parameters<Page['emulateMedia']>[0]>
}

const light: Theme = { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } }
const otherColours: readonly Theme[] = [
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
]

/** The window at 100 %, 200 % and 400 %: a magnified page has fewer CSS pixels. 320 x 400 is the smallest window. */
const sizes = [
  { width: 1440, height: 900 },
  { width: 720, height: 450 },
  { width: 320, height: 400 },
] as const
const usual = sizes[0]

const widths = [320, 360, 720, 1093, 1366, 1440] as const

/** WCAG 2.2 AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The only rules that can answer differently when nothing but the colours of a page changed. */
const colourRules = ['color-contrast', 'link-in-text-block']

async function violations(page: Page, rules: 'all' | 'colours'): Promise<readonly string[]> {
  // to tell of each element that passed as well would take as long again
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations: found } = await (
    rules === 'all' ? axe.withTags(tags) : axe.withRules(colourRules)
  ).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/**
 * axe finds nothing on the page as it stands: every rule at three sizes, and in the other sets of colours the rules
 * that could answer differently there.
 *
 * @param everyRule asks every rule in every size and set of colours, which takes twice as long
 */
export async function expectNoViolations(page: Page, { everyRule = false } = {}): Promise<void> {
  for (const { name, media } of [light, ...otherColours]) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    const whole = everyRule || name === light.name
    for (const size of whole ? sizes : [usual]) {
      await page.setViewportSize(size)
      await settled(page)
      const found = await violations(page, whole ? 'all' : 'colours')
      expect.soft(found, `${name} at ${String(size.width)}`).toEqual([])
    }
  }
  await page.emulateMedia({ ...light.media, reducedMotion: 'reduce' })
  await page.setViewportSize(usual)
}

/** One main heading, and nothing to scroll for sideways, from 320 px on. */
export async function expectReflow(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 700 })
    await settled(page)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(over, `scrolls sideways at ${String(width)} px`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(usual)
}

/** In a window of 640 x 400, what has the focus can be seen and pressed, and no words are cut off (WCAG 2.4.11, 1.4.4). */
export async function expectNothingCutOff(page: Page): Promise<void> {
  await page.setViewportSize({ width: 640, height: 400 })
  await settled(page)
  expect.soft(await page.evaluate(findCutOff), 'cut off at 640 x 400').toEqual([])
  await page.setViewportSize(usual)
}

/** What had the focus may be gone, but never the focus: the next Tab would begin at the top of the page. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false)
}

/** Two frames: what listens to the size has answered, and it was drawn. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            setTimeout(resolve, 50) // the matrix follows a little later
          })
        })
      }),
  )
}

/** Runs in the page. */
function findCutOff(): readonly string[] {
  const wrong: string[] = []
  /** Only for screen readers, or until it has the focus: the usual way cuts it away. */
  const unseen = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).clipPath.startsWith('inset(50%') || unseen(element.parentElement))
  const told = (element: Element) => `${element.outerHTML.slice(0, 120)}…`
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const style = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    if (width < 2 || height < 2 || style.visibility === 'hidden' || unseen(element)) continue
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    const over =
      (style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
      (style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
    if (words && over && style.textOverflow !== 'ellipsis') wrong.push(`words: ${told(element)}`)
  }
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, [tabindex="0"]',
  )
  for (const control of controls) {
    if (control.matches(':disabled, [aria-hidden=true] *, [inert] *')) continue
    control.focus()
    const target = control.matches('input') ? (control.closest('label') ?? control) : control
    if (document.activeElement !== control) continue
    const box = target.getBoundingClientRect()
    if (unseen(target) || box.width < 2 || box.height < 2) continue
    const clamp = (value: number, most: number) => Math.min(Math.max(value, 1), most - 1)
    const hit = document.elementFromPoint(
      clamp(box.x + box.width / 2, innerWidth),
      clamp(box.y + box.height / 2, innerHeight),
    )
    if (!hit || !(target.contains(hit) || hit.contains(target))) wrong.push(`control: ${told(target)}`)
  }
  return wrong
}
