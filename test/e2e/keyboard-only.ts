import { expect, type Locator, type Page } from '@playwright/test'

/** More presses of Tab than anybody should need to reach a control. */
const MOST_PRESSES = 60

/** Somebody without a mouse: whatever is reached is reached by Tab, and a pointer that touches the page fails the test. */
export interface KeyboardOnly {
  /** Tabs until the control, or something in it, has the focus. */
  readonly to: (control: Locator) => Promise<void>
  /** As `to`, and presses the key there; Enter where none is named. */
  readonly press: (control: Locator, key?: string) => Promise<void>
  /** As `to`, and writes at the end of what stands there. */
  readonly write: (box: Locator, words: string) => Promise<void>
}

/** @param wrong takes what must not happen: a pointer */
export async function withoutMouse(page: Page, wrong: string[]): Promise<KeyboardOnly> {
  const forbid = (report: string): void => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(
        kind,
        ({ isTrusted }) => {
          const tell = (window as unknown as Record<string, (what: string) => void>)[report]
          if (isTrusted) tell?.(kind)
        },
        { capture: true },
      )
  }
  const report = 'reportPointer'
  await page.exposeFunction(report, (kind: string) => wrong.push(`a pointer was used: ${kind}`))
  await page.addInitScript(forbid, report)
  await page.evaluate(forbid, report)

  async function to(control: Locator): Promise<void> {
    await expect(control).toBeVisible({ timeout: 60_000 })
    for (let presses = 0; presses < MOST_PRESSES; presses++) {
      if (await hasFocus(control)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${String(MOST_PRESSES)} presses of Tab do not reach ${String(control)}`)
  }
  return {
    to,
    press: async (control, key = 'Enter') => {
      await to(control)
      await page.keyboard.press(key)
    },
    write: async (box, words) => {
      await to(box)
      await page.keyboard.press('Control+End')
      await page.keyboard.type(words)
    },
  }
}

async function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element.contains(document.activeElement))
}
