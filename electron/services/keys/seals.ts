import type { LogId } from '../../../shared/identifiers.ts'
import { LINE_BYTES_MAXIMUM } from '../../../shared/ledger/entry.ts'
import { seal, SEAL_BYTES, unseal, unsealUnchecked, type RandomHex, type SealKey } from './sealed.ts'

/** The place of a line: it opens nowhere else. */
export interface LineAt {
  readonly log: LogId
  readonly n: number
  readonly prev: string
}

/** How the lines of a log are stored. Hashes and the chain are over the lines themselves, however they are stored. */
export interface LineSeal {
  /** Ending of the log's file. */
  readonly ending: 'jsonl' | 'sealed'
  /** The longest that a line is when it is stored, in bytes without its line feed. */
  readonly longest: number
  /** As it is stored, without its line feed. */
  readonly store: (line: Uint8Array, at: LineAt) => Uint8Array
  /** The line; undefined where it is not as it was stored, or was stored elsewhere. */
  readonly restore: (stored: Uint8Array, at: LineAt) => Uint8Array | undefined
  /** What damaged bytes may once have been, vouched for by nobody. */
  readonly guess: (stored: Uint8Array) => Uint8Array
}

/** How a whole file is stored: drafts, packs, returns. */
export interface FileSeal {
  readonly sealed: boolean
  /** @param name where it lies in the folder of its evaluation, "packs/…": it opens nowhere else */
  readonly store: (bytes: Uint8Array, name: string) => Uint8Array
  readonly restore: (stored: Uint8Array, name: string) => Uint8Array | undefined
}

export interface Seals {
  readonly line: LineSeal
  readonly file: FileSeal
}

const same = (bytes: Uint8Array): Uint8Array => bytes

/** For what is not confidential: the sample, and what travels closed anyway. */
export const plainSeals: Seals = {
  line: { ending: 'jsonl', longest: LINE_BYTES_MAXIMUM, store: same, restore: same, guess: same },
  file: { sealed: false, store: same, restore: same },
}

/**
 * Sealed with a key: whole files as they are, lines in Base64, so that a log stays lines.
 * @param randomHex for the nonces
 */
export function sealsOf(key: SealKey, randomHex: RandomHex): Seals {
  const aboutLine = ({ log, n, prev }: LineAt): string => `${log}|${String(n)}|${prev}`
  return {
    line: {
      ending: 'sealed',
      longest: base64Length(LINE_BYTES_MAXIMUM + SEAL_BYTES),
      store: (line, at) => Buffer.from(base64(seal(line, aboutLine(at), key, randomHex)), 'latin1'),
      restore: (stored, at) => {
        const sealed = bytesOf(stored)
        // Base64 can be written in more than one way, and only one way is ours.
        if (base64(sealed) !== Buffer.from(stored).toString('latin1')) return undefined
        return unseal(sealed, aboutLine(at), key)
      },
      guess: (stored) => Buffer.concat(guesses(Buffer.from(stored).toString('latin1'), key)),
    },
    file: {
      sealed: true,
      store: (bytes, name) => seal(bytes, name, key, randomHex),
      restore: (stored, name) => unseal(stored, name, key),
    },
  }
}

/** Whatever may have been a line: a line feed between two may be damaged too, and be any other byte now. */
function guesses(text: string, key: SealKey): readonly Uint8Array[] {
  return [...text.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)].flatMap(([piece]) => {
    const guess = unsealUnchecked(Buffer.from(piece, 'base64'), key)
    const end = endOfObject(guess)
    const next = end === undefined ? Infinity : base64Length(end + SEAL_BYTES)
    // The damaged byte may be one of Base64 itself, before the piece or within it.
    const behind = next < piece.length ? [piece.slice(next), piece.slice(next + 1)] : []
    return [
      guess,
      ...[piece.slice(1), ...behind].map((other) => unsealUnchecked(Buffer.from(other, 'base64'), key)),
    ]
  })
}

/** Where the JSON object with which these bytes begin has its end; undefined where it has none. */
function endOfObject(bytes: Uint8Array): number | undefined {
  const text = Buffer.from(bytes).toString('latin1')
  let depth = 0
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (mark === '{') depth++
    if (mark === '}' && --depth === 0) return index + 1
  }
  return undefined
}

function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function bytesOf(stored: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(stored).toString('latin1'), 'base64')
}
