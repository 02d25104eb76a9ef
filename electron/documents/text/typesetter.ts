import { CAP_HEIGHT } from '../../../shared/charts/score-tile.ts'
import type { Pdf } from '../pdf.ts'
import type { Weight } from '../theme.ts'
import { families, fontFile, weights, type Face, type Family } from './font-files.ts'
import { Known } from './known.ts'

/** How a line of text is set. */
export interface Look {
  readonly face: Face
  readonly size: number
  readonly colour: string
  /** Digits of one width. Asking for them passes by pdfkit's cache of words, so only where figures line up. */
  readonly tabular: boolean
}

/** pdfkit breaks no line, and need not measure what it does not underline. */
const LINE = { lineBreak: false, baseline: 'alphabetic', textWidth: 0, wordCount: 0 } as const

const widthsAtOne = new Known<number>()
const familiesOfWords = new Known<Family | 'none'>()

/** Measures and shows text in the fonts of one document; nothing else does either. */
export class Typesetter {
  readonly pdf: Pdf

  /**
   * Fonts are registered under their names as bytes, so that pdfkit parses each once, and opened in one order, whatever
   * is known of their words already: their ids, and with them the bytes of the document, follow that order. A font that
   * shows nothing is not written.
   */
  constructor(pdf: Pdf) {
    this.pdf = pdf
    for (const family of families)
      for (const weight of weights) {
        const face: Face = `${family}-${weight}`
        pdf.registerFont(face, fontFile(family, weight)).font(face)
      }
  }

  /** The first family whose font has every one of these characters; undefined where none has. */
  familyFor(characters: string, weight: Weight): Family | undefined {
    const found = familiesOfWords.get(
      weight,
      characters,
      () => this.#findFamily(characters, weight) ?? 'none',
    )
    return found === 'none' ? undefined : found
  }

  #findFamily(characters: string, weight: Weight): Family | undefined {
    return families.find((family) => {
      const { font } = this.pdf.font(`${family}-${weight}`)._font
      return [...characters].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
    })
  }

  /** Width in points; a trailing space counts. */
  width(text: string, { face, size, tabular }: Omit<Look, 'colour'>): number {
    const font = tabular ? `${face} tabular` : face
    const measure = (): number =>
      this.pdf.font(face).fontSize(1).widthOfString(text, featuresOf(text, tabular))
    return widthsAtOne.get(font, text, measure) * size
  }

  /**
   * Shows one string with its baseline at y. No line is ever broken by pdfkit.
   * @param actual what the glyphs stand for, where they do not say it: whoever copies or searches finds this
   */
  show(text: string, x: number, y: number, { face, size, colour, tabular }: Look, actual?: string): void {
    if (actual !== undefined) this.pdf.markContent('Span', { actual })
    this.pdf
      .font(face)
      .fontSize(size)
      .fillColor(colour)
      .text(text, x, y, { ...LINE, ...featuresOf(text, tabular) })
    if (actual !== undefined) this.pdf.endMarkedContent()
  }
}

/** Only where there are digits: a text with features of its own is shaped anew each time. */
function featuresOf(text: string, tabular: boolean): { features?: ['tnum'] } {
  return tabular && /\d/.test(text) ? { features: ['tnum'] } : {}
}

/** Where the baseline stands in a line of this height: capitals in the middle look right in rows and tiles. */
export function baselineIn(lead: number, size: number): number {
  return (lead + size * CAP_HEIGHT) / 2
}

export function atkinson(weight: Weight): Face {
  return `atkinson-${weight}`
}
