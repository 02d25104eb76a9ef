import type { Ink } from '../../shared/charts/scene.ts'

/** Every measure and colour of a page on paper, in points. The colours are the screen's, on white. */

/** A4. */
export const PAGE = { width: 595.28, height: 841.89, left: 54, right: 54, top: 74, bottom: 64 } as const

/** Left of the text column: numbers of sections and paragraphs, tiles of scores. */
const GUTTER = 42
const FULL_WIDTH = PAGE.width - PAGE.left - PAGE.right

export interface Measure {
  readonly x: number
  readonly width: number
}
/** Of tables and figures, and of the first page. */
export const FULL: Measure = { x: PAGE.left, width: FULL_WIDTH }
/** Of running text: some 78 letters a line. */
export const COLUMN: Measure = { x: PAGE.left + GUTTER, width: FULL_WIDTH - GUTTER }

export type Weight = 'regular' | 'semibold' | 'bold'

/** Size, distance of lines, and the space above, in points. */
export interface TypeStyle {
  readonly size: number
  readonly lead: number
  readonly before: number
  readonly weight: Weight
}
const style = (size: number, lead: number, before: number, weight: Weight = 'regular'): TypeStyle => ({
  size,
  lead,
  before,
  weight,
})
export const TYPE = {
  body: style(11, 15.5, 7),
  small: style(11, 15, 4),
  section: style(17, 22, 22, 'bold'),
  subheading: style(12.5, 17, 12, 'bold'),
  eyebrow: style(11.5, 16, 20, 'semibold'),
  answer: style(23, 30, 2, 'bold'),
  detail: style(12, 17.5, 5),
  caption: style(11, 15, 14, 'semibold'),
  coverTitle: style(29, 36, 0, 'bold'),
  furniture: style(9, 12, 0),
} as const

export const COLOUR = {
  ink: '#14202B',
  inkQuiet: '#46525E',
  primary: '#0B5A66',
  primaryDark: '#063740',
  onPrimaryQuiet: '#C9E4E6',
  tint: '#E3F0F0',
  tintLine: '#8FBEC3',
  sunken: '#F7F5F0',
  line: '#CFC8BA',
  lineStrong: '#7C8791',
  danger: '#A61B2B',
  dangerTint: '#FCE9EA',
  white: '#FFFFFF',
} as const

/** What the names of a scene look like on paper. */
export const INKS: Readonly<Record<Ink, string>> = {
  ink: COLOUR.ink,
  'ink-quiet': COLOUR.inkQuiet,
  surface: COLOUR.white,
  sunken: COLOUR.sunken,
  tint: COLOUR.tint,
  line: COLOUR.line,
  'line-strong': COLOUR.lineStrong,
  primary: COLOUR.primary,
  accent: '#2A5CA8',
  danger: COLOUR.danger,
  warn: '#8A4B00',
  'warn-tint': '#FFF1D6',
  'score-edge': '#C9B58A',
  'score-0': '#FFF5E1',
  'score-1': '#C8D8A8',
  'score-2': '#72BCA4',
  'score-3': '#1F98A8',
  'score-4': '#006990',
  'score-5': '#003766',
  'on-score-0': '#14202B',
  'on-score-1': '#14202B',
  'on-score-2': '#14202B',
  'on-score-3': '#0B1720',
  'on-score-4': '#FFFFFF',
  'on-score-5': '#FFFFFF',
  'part-0': COLOUR.primary,
  'part-1': '#72BCA4',
  'part-2': '#F1E6CC',
  'part-3': '#003766',
  'part-4': '#C8D8A8',
  'part-5': '#5C6874',
  'on-part-0': COLOUR.white,
  'on-part-1': COLOUR.ink,
  'on-part-2': COLOUR.ink,
  'on-part-3': COLOUR.white,
  'on-part-4': COLOUR.ink,
  'on-part-5': COLOUR.white,
}
