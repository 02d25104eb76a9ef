import type { Document } from '../../shared/documents/document.ts'
import { plain } from '../../shared/documents/text.ts'
import { openPdf } from './pdf.ts'
import { withoutGlyph } from './text/runs.ts'
import { Typesetter } from './text/typesetter.ts'

/**
 * The characters of a document that no font of ours has, each once, in the order in which they come. On the page each
 * is a box, and the text of the PDF still holds it: nobody is kept from an award by a letter. The lead is told of them
 * beside the preview.
 */
export function charactersWithoutGlyph({ attachments, ...document }: Document): readonly string[] {
  const setter = new Typesetter(openPdf({ attachments, ...document }))
  const found = stringsOf(document).flatMap((text) => withoutGlyph(setter, plain(text)))
  return [...new Set(found)]
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsOf)
}
