import type { DocumentPoint } from '../viewer/messages.ts'
import type { DocumentTarget } from './document-viewer.tsx'

/** How a document was left. */
export interface LeftDocument {
  readonly point: DocumentPoint
  readonly percent: number
  readonly isPlain: boolean
  /** The place that was last gone to; it is not gone to again. */
  readonly target: DocumentTarget | undefined
}

/** By address, until the program is closed: whoever comes back to a document finds it where they left it. */
const left = new Map<string, LeftDocument>()

export function leftDocument(href: string): LeftDocument | undefined {
  return left.get(href)
}

export function leaveDocument(href: string, as: LeftDocument): void {
  left.set(href, as)
}
