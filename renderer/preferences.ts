import { useSyncExternalStore } from 'react'
import { z } from '../shared/zod.ts'

/** Text sizes in percent: 100 to 200 in steps of 10. */
export const TEXT_SIZE = { minimum: 100, maximum: 200, step: 10 } as const

export const preferencesSchema = z.object({
  textSize: z.int().min(TEXT_SIZE.minimum).max(TEXT_SIZE.maximum).catch(TEXT_SIZE.minimum),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
})
export type Preferences = z.infer<typeof preferencesSchema>

/**
 * How this person likes the screen. Kept in the page's own storage until the service keeps preferences: behind a
 * browser host, whose port changes, they last only as long as the program runs. Nothing of an evaluation is kept here.
 */
const STORED_AS = 'fairmark.preferences'
const plain: Preferences = { textSize: TEXT_SIZE.minimum, theme: 'system' }
const changed = new EventTarget()
let current: Preferences | undefined

export function readPreferences(): Preferences {
  current ??= stored()
  return current
}

function stored(): Preferences {
  try {
    const parsed = preferencesSchema.safeParse(JSON.parse(localStorage.getItem(STORED_AS) ?? '{}'))
    return parsed.success ? parsed.data : plain
  } catch {
    return plain
  }
}

export function writePreferences(preferences: Preferences): void {
  current = preferences
  applyPreferences(preferences)
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(preferences))
  } catch {
    // a full or forbidden storage loses only the choice, at the next start
  }
  changed.dispatchEvent(new Event('change'))
}

/** Puts the choices on the page: `data-theme` fixes the colours, --text-size scales every rem. */
export function applyPreferences({ textSize, theme }: Preferences): void {
  const page = document.documentElement
  if (theme === 'system') delete page.dataset['theme']
  else page.dataset['theme'] = theme
  page.style.setProperty('--text-size', String(textSize / 100))
  measureAgain()
}

/**
 * Chromium 156 keeps what it found out about a container when only the size of a rem changes: screens then stay unfolded
 * under large text. Taking the container away for one layout makes it look again.
 */
function measureAgain(): void {
  const container = document.getElementById('root')
  if (!container) return
  container.style.containerType = 'normal'
  container.getBoundingClientRect()
  container.style.containerType = ''
}

export function usePreferences(): Preferences {
  return useSyncExternalStore((notify) => {
    changed.addEventListener('change', notify)
    return () => {
      changed.removeEventListener('change', notify)
    }
  }, readPreferences)
}
