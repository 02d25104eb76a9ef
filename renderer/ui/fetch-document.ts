import { z } from '../../shared/zod.ts'
import type { NotShown } from '../viewer/messages.ts'

/** What is held in memory to be shown, in bytes; a larger file is saved and opened elsewhere. */
const SHOWN_MAXIMUM = 300 * 1024 * 1024

export type FetchedDocument =
  | { readonly kind: 'bytes'; readonly bytes: ArrayBuffer; readonly format: 'pdf' | 'word' }
  | { readonly kind: 'not-shown'; readonly why: NotShown }
  /** The service refused or did not answer. */
  | { readonly kind: 'failed'; readonly sentence: string | undefined }

const refused = z.object({ sentence: z.string().optional() }).catch({})

/** The bytes of a document, and what they are by their own beginning: names can say anything. Never throws. */
export async function fetchDocument(href: string, signal: AbortSignal): Promise<FetchedDocument> {
  try {
    const response = await fetch(href, { signal })
    if (!response.ok) return { kind: 'failed', sentence: refused.parse(await response.json()).sentence }
    if (Number(response.headers.get('content-length')) > SHOWN_MAXIMUM) {
      await response.body?.cancel()
      return { kind: 'not-shown', why: 'tooLarge' }
    }
    const bytes = await response.arrayBuffer()
    const format = formatOf(new Uint8Array(bytes, 0, Math.min(bytes.byteLength, 1024)))
    return format ? { kind: 'bytes', bytes, format } : { kind: 'not-shown', why: 'otherType' }
  } catch {
    return { kind: 'failed', sentence: undefined }
  }
}

/** ISO 32000-1, Annex H.3.4.1: a PDF's header lies in its first 1024 bytes. A Word file is a zip file, or an OLE2 file. */
function formatOf(start: Uint8Array): 'pdf' | 'word' | undefined {
  const letters = String.fromCharCode(...start)
  if (letters.includes('%PDF-')) return 'pdf'
  return letters.startsWith('PK') || letters.startsWith('\xd0\xcf\x11\xe0') ? 'word' : undefined
}
