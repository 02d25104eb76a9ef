/** Ramp of a score, from the lowest (0) to the highest (5) of its scale. */
export type RampStep = 0 | 1 | 2 | 3 | 4 | 5

/** Segments of a stacked bar. Told apart by lightness as well as hue; after six they repeat. */
export type PartStep = 0 | 1 | 2 | 3 | 4 | 5

/** What a colour is for. A theme (paper, light, dark, forced colours) says what it looks like; a scene never does. */
export type Ink =
  | 'ink'
  | 'ink-quiet'
  | 'surface'
  | 'sunken'
  | 'tint'
  | 'line'
  | 'line-strong'
  | 'primary'
  | 'accent'
  | 'danger'
  | 'warn'
  | 'warn-tint'
  | 'score-edge'
  | `score-${RampStep}`
  | `on-score-${RampStep}`
  | `part-${PartStep}`
  | `on-part-${PartStep}`

export type Weight = 'regular' | 'semibold' | 'bold'
export type Anchor = 'start' | 'middle' | 'end'

interface Painted {
  readonly fill?: Ink | undefined
  readonly stroke?: Ink | undefined
  /** Points; 1 where it is missing. */
  readonly strokeWidth?: number | undefined
  /** Lengths of strokes and gaps; an unbroken line where it is missing. */
  readonly dash?: readonly number[] | undefined
}
export interface RectShape extends Painted {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number | undefined
  /** What a pointer or a screen reader is told of this one shape. */
  readonly title?: string | undefined
}
export interface LineShape extends Painted {
  readonly kind: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}
/** `d` as in SVG, with M and L in absolute coordinates. */
export interface PathShape extends Painted {
  readonly kind: 'path'
  readonly d: string
}
export interface TextShape {
  readonly kind: 'text'
  /** Where the anchor stands. */
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: Weight
  readonly anchor: Anchor
  readonly fill: Ink
  /** Digits of one width, so that figures line up. */
  readonly tabular: boolean
}
export type Shape = RectShape | LineShape | PathShape | TextShape

export interface GridCell {
  readonly kind: 'column-header' | 'row-header' | 'cell'
  /** Words for a reader who does not see the shapes; empty for an empty cell. */
  readonly text: string
  readonly shapes: readonly Shape[]
}

/**
 * A drawing in points, y downwards from the top left corner, drawn alike on paper and on screen. `shapes` come first;
 * a `grid` says which shapes are the cells of a table, row by row, so that the drawing is read out as one.
 */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly title: string
  /** The figures of the drawing in words. */
  readonly alt: string
  readonly shapes: readonly Shape[]
  readonly grid?: readonly (readonly GridCell[])[] | undefined
}

/** Width of a text in points. The drawing side gives it, since it knows its fonts. */
export type Measure = (text: string, size: number, weight: Weight) => number

interface TextLook {
  readonly size?: number
  readonly weight?: Weight
  readonly anchor?: Anchor
  readonly fill?: Ink
  readonly tabular?: boolean
}

/** Text of a chart: 11 points in ink unless told. */
export function textShape(x: number, y: number, text: string, look: TextLook = {}): TextShape {
  return {
    kind: 'text',
    x,
    y,
    text,
    size: 11,
    weight: 'regular',
    anchor: 'start',
    fill: 'ink',
    tabular: false,
    ...look,
  }
}

export function lineShape(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: Ink,
  strokeWidth = 0.6,
): LineShape {
  return { kind: 'line', x1, y1, x2, y2, stroke, strokeWidth }
}
