import type { Look } from '../viewer/messages.ts'

/** Colours, type and spacing that the frame's stylesheet uses (renderer/viewer/viewer.css). */
const USED = [
  ...[
    '--paper',
    '--surface',
    '--sunken',
    '--line',
    '--line-2',
    '--line-strong',
    '--ink',
    '--ink-2',
    '--ink-3',
  ],
  ...['--mark', '--mark-line', '--sel', '--focus-ring'],
  ...[
    '--font',
    '--head-line',
    '--read-line',
    '--read-letter',
    '--read-word',
    '--read-measure',
    '--read-weight',
  ],
]

/** How the page looks now, for the frame that cannot see it. */
function lookOfPage(): Look {
  const page = document.documentElement
  const style = getComputedStyle(page)
  const set = [...page.style].filter((name) => name.startsWith('--'))
  return {
    attributes: Object.fromEntries(
      [...page.attributes]
        .filter(
          ({ name }) =>
            (name.startsWith('data-') && name !== 'data-preferences') || name === 'dir' || name === 'lang',
        )
        .map(({ name, value }) => [name, value]),
    ),
    properties: Object.fromEntries(
      [...USED, ...set].map((name) => [name, style.getPropertyValue(name).trim()]),
    ),
    colourScheme: style.colorScheme,
    rem: Number.parseInt(style.fontSize, 10),
  }
}

/** Calls `tell` now, and when the person chooses another look. @returns what ends it */
export function followLook(tell: (look: Look) => void): () => void {
  tell(lookOfPage())
  const observer = new MutationObserver(() => {
    tell(lookOfPage())
  })
  observer.observe(document.documentElement, { attributes: true })
  return () => {
    observer.disconnect()
  }
}
