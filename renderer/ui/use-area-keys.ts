import { useKey } from './use-key.ts'

/** The parts of a page that F6 goes round: its landmarks, and what is marked as one. */
const AREAS = 'header.bar, nav, main, [data-area], footer'

/** F6 and Shift+F6 go to the next or the last part of the page, as in any program of the desktop. */
export function useAreaKeys(): void {
  useKey('F6', () => {
    step(1)
  })
  useKey('Shift+F6', () => {
    step(-1)
  })
}

function step(by: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>(AREAS)].filter(
    (area) => area.checkVisibility() && !area.querySelector('[data-area]') && !area.closest('[inert]'),
  )
  const here = areas.findLastIndex((area) => area.contains(document.activeElement))
  const next = areas.at((Math.max(here, by === 1 ? -1 : 0) + by) % areas.length)
  if (!next) return
  const first = next.querySelector<HTMLElement>(
    'a[href], button:not([tabindex="-1"]), input:not([tabindex="-1"]), textarea, [tabindex="0"]',
  )
  if (first) first.focus()
  else {
    next.tabIndex = -1
    next.focus()
  }
}
