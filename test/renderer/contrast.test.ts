import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { papers } from '../../shared/views/preferences.ts'

const styles = resolve(import.meta.dirname, '../../renderer/style')
const declaration = /--([\w-]+):\s*([^;]+);/g
const tokens = readFileSync(resolve(styles, 'tokens.css'), 'utf8')
const tints = readFileSync(resolve(styles, 'papers.css'), 'utf8')

type Colours = Readonly<Record<string, string>>

function coloursIn(css: string, dark: boolean): Colours {
  return Object.fromEntries(
    [...css.matchAll(declaration)].flatMap(([, name = '', value = '']) => {
      const [, light, other] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? []
      const colour = light === undefined ? /^#\w+$/.exec(value)?.[0] : dark ? other : light
      return colour === undefined ? [] : [[name, colour]]
    }),
  )
}

/** What a paper's colours are in the end: the tokens, and what its own rule says instead. */
function coloursOf(paper: string): Colours {
  const rule = new RegExp(`\\[data-paper='${paper}'\\] \\{([^}]*)\\}`).exec(tints)?.[1] ?? ''
  return { ...coloursIn(tokens, paper === 'dark'), ...coloursIn(rule, false) }
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'surface', 'raised', 'sunken', 'hover']
const texts: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['ink', 'ink-2', 'ink-3', 'primary', 'danger', 'good', 'warn'], grounds],
  [['ink', 'ink-2', 'primary'], ['primary-tint']],
  [['good'], ['good-tint']],
  [['warn'], ['warn-tint']],
  [['danger'], ['danger-tint']],
  [['ink'], ['mark', 'sel', 'good-tint', 'warn-tint', 'danger-tint']],
  [['on-primary'], ['primary', 'primary-hover', 'primary-press']],
  [['on-inverse'], ['inverse']],
  ...[0, 1, 2, 3, 4, 5].map((step) => [[`t${String(step)}`], [`s${String(step)}`]] as const),
]
const lines: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['line-strong', 'focus-ring'],
    ['paper', 'surface', 'raised'],
  ],
  [['primary'], ['primary-tint', ...grounds]],
]

function tooWeak(colours: Colours, pairs: typeof texts, least: number): readonly string[] {
  return pairs.flatMap(([fronts, backs]) =>
    fronts.flatMap((front) =>
      backs.flatMap((back) => {
        const ratio = contrast(colours[front] ?? '', colours[back] ?? '')
        return ratio >= least ? [] : [`${front} on ${back}: ${ratio.toFixed(2)}`]
      }),
    ),
  )
}

describe.each(papers)('on the paper "%s"', (paper) => {
  test('every text keeps a contrast of 4.5 to 1 (WCAG 1.4.3)', () => {
    expect(tooWeak(coloursOf(paper), texts, 4.5)).toEqual([])
  })
  test('lines of fields and the ring of the focus keep 3 to 1 (WCAG 1.4.11)', () => {
    expect(tooWeak(coloursOf(paper), lines, 3)).toEqual([])
  })
})

test('the check knows a weak pair, and every colour it asks for is there', () => {
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5)
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  const names = [...texts, ...lines].flat(2)
  for (const paper of papers) expect(names.filter((name) => coloursOf(paper)[name] === undefined)).toEqual([])
})
