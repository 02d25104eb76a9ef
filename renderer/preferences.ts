import { useSyncExternalStore } from 'react'
import {
  fittingPreferences,
  pageAttributes,
  plainPreferences,
  type Preferences,
} from '../shared/views/preferences.ts'
import { keepLatest } from './keep-latest.ts'
import { ask, failureIn, type Failure } from './service.ts'

/** How this person likes the screen: with the page from the service, and kept by it with each change. */
interface Held {
  readonly preferences: Preferences
  /** Set where the last change could not be kept: it holds until the program is closed. */
  readonly failure: Failure | undefined
}
const changed = new EventTarget()
let held: Held = { preferences: withThePage(), failure: undefined }

function withThePage(): Preferences {
  try {
    return fittingPreferences(JSON.parse(document.documentElement.dataset['preferences'] ?? '{}'))
  } catch {
    return plainPreferences
  }
}

const keep = keepLatest(async (preferences: Preferences) => {
  const answer = await ask('/api/preferences', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(preferences),
    keepalive: true,
  })
  const isKept =
    typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'preferences'
  hold({ ...held, failure: isKept ? undefined : failureIn(answer) })
})

export function readPreferences(): Preferences {
  return held.preferences
}

/** Shows the choices at once and has them kept. */
export function changePreferences(change: Partial<Preferences>): void {
  const preferences = { ...held.preferences, ...change }
  hold({ ...held, preferences })
  applyPreferences(preferences)
  keep(preferences)
}

function hold(next: Held): void {
  held = next
  changed.dispatchEvent(new Event('change'))
}

/** Puts the choices on the page: attributes of the root for the stylesheets; --text-size scales every rem. */
export function applyPreferences(preferences: Preferences): void {
  const page = document.documentElement
  for (const [name, value] of Object.entries(pageAttributes(preferences))) {
    if (value === undefined) page.removeAttribute(name)
    else page.setAttribute(name, value)
  }
  page.style.setProperty('--text-size', String(preferences.textSize / 100))
  tellWindowColour()
  measureAgain()
}

/** The window's own buttons stand on the paper: Electron follows the page's theme-color. */
function tellWindowColour(): void {
  const colour = getComputedStyle(document.body).backgroundColor
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', colour)
}

/**
 * Chromium 156 keeps what it found out about a container when only the size of a rem changes: screens then stay unfolded
 * under large text. Taking the container away for one layout makes it look again.
 */
function measureAgain(): void {
  for (const container of document.querySelectorAll<HTMLElement>('#root, .overlay')) {
    container.style.containerType = 'normal'
    container.getBoundingClientRect()
    container.style.containerType = ''
  }
}

function onChange(notify: () => void): () => void {
  changed.addEventListener('change', notify)
  return () => {
    changed.removeEventListener('change', notify)
  }
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(onChange, readPreferences)
}

/** Whether the last change was kept; undefined where it was. */
export function usePreferencesFailure(): Failure | undefined {
  return useSyncExternalStore(onChange, () => held.failure)
}
