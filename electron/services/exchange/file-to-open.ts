import type { LogId } from '../../../shared/identifiers.ts'
import type { OpenReply } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { ExchangeContext } from './context.ts'
import type { Keys, Opening } from './container/read-container.ts'
import type { ManifestFormat } from '../../../shared/exchange/manifest.ts'

/** A file that somebody hands to the program. */
export interface FileToOpen {
  readonly source: AsyncIterable<Uint8Array>
  /** Bytes, where that is known. */
  readonly size?: number | undefined
  /** As they were typed. */
  readonly words?: string | undefined
  /** Into which evaluation; otherwise the file says where it belongs. */
  readonly evaluation?: EvaluationKey | undefined
  /** The preview of a return was seen, and is to count. */
  readonly accept: boolean
  /** An evaluation file is refused: it would make whoever opens it a lead. */
  readonly onlyTravelled?: boolean | undefined
}

/** What opening led to; what is refused is a Refusal beside it. */
export type FileOpened = Extract<OpenReply, { kind: 'opened' | 'preview' }> & {
  /** Of a return: which device's. */
  readonly log?: LogId
}
export type WhatOpened = Extract<FileOpened, { kind: 'opened' }>['what']

/** What every reading of a file has in common. */
export function openingOf<Format extends ManifestFormat>(
  { signal, onProgress }: ExchangeContext,
  { source, size }: FileToOpen,
  keys: Keys,
  accept: readonly Format[],
): Pick<Opening<Format>, 'source' | 'size' | 'keys' | 'accept' | 'signal' | 'onProgress'> {
  return { source, size, keys, accept, signal, onProgress: (done) => onProgress?.(done, size ?? 0) }
}

export function opened(
  what: WhatOpened,
  evaluation: EvaluationKey,
  sentence: string,
): Extract<FileOpened, { kind: 'opened' }> {
  return { kind: 'opened', what, evaluation, sentence, preview: undefined }
}
