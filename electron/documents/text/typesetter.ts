import type { Pdf } from '../pdf.ts'
import { CAP_HEIGHT } from '../../../shared/charts/score-tile.ts'
import type { Weight } from '../theme.ts'
import { families, fontFile, weights, type Face } from './font-files.ts'

/** How a line of text is set. */
export interface Look {
  readonly face: Face
  readonly size: number
  readonly colour: string
  /** Digits of one width. Asking for them passes by pdfkit's cache of words, so only where figures line up. */
  readonly tabular: boolean
}

/** Measures and shows text in the fonts of one document; nothing else does either. */
export class Typesetter {
  readonly pdf: Pdf
  readonly #widths = new Map<string, number>()
  readonly #covered = new Map<string, boolean>()

  /** Fonts are registered under their names as bytes: pdfkit then parses each at its first use, and only then. */
  constructor(pdf: Pdf) {
    this.pdf = pdf
    for (const family of families)
      for (const weight of weights) pdf.registerFont(`${family}-${weight}`, fontFile(family, weight))
  }

  covers(face: Face, character: string): boolean {
    const key = `${face} ${character}`
    const known = this.#covered.get(key)
    if (known !== undefined) return known
    const covered = this.pdf.font(face)._font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
    this.#covered.set(key, covered)
    return covered
  }

  /** Width in points; a trailing space counts. */
  width(text: string, { face, size, tabular }: Omit<Look, 'colour'>): number {
    const key = `${face} ${String(tabular)} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known * size
    const unit = this.pdf.font(face).fontSize(1).widthOfString(text, featuresOf(tabular))
    this.#widths.set(key, unit)
    return unit * size
  }

  /** Shows one string with its baseline at y. No line is ever broken by pdfkit. */
  show(text: string, x: number, y: number, { face, size, colour, tabular }: Look): void {
    this.pdf
      .font(face)
      .fontSize(size)
      .fillColor(colour)
      .text(text, x, y, { lineBreak: false, baseline: 'alphabetic', ...featuresOf(tabular) })
  }
}

function featuresOf(tabular: boolean): { features?: ['tnum'] } {
  return tabular ? { features: ['tnum'] } : {}
}

/** Where the baseline stands in a line of this height: capitals in the middle look right in rows and tiles. */
export function baselineIn(lead: number, size: number): number {
  return (lead + size * CAP_HEIGHT) / 2
}

export function atkinson(weight: Weight): Face {
  return `atkinson-${weight}`
}
