import type { Sources } from '../../../shared/evaluation/sources.ts'
import { emptyEvaluation } from '../../../shared/evaluation/evaluation.ts'
import { evaluationFromPack } from '../../../shared/exchange/make-pack.ts'
import { entrySchema, type Entry } from '../../../shared/ledger/entry.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { readJson, utf8Text } from '../json-text.ts'
import { keptBytes } from './kept-files.ts'
import type { FileSeal } from '../keys/seals.ts'
import { readPack } from './stored-pack.ts'
import type { Places } from './workspace-file.ts'

/** What the entries of a log name by a hash, read from its folder when the fold first asks for it. */
export interface KeptSources extends Sources {
  /** Of what was asked for, the first that is not there, or not as it was: the state made of it is none. */
  readonly missing: () => Refusal | undefined
}

/** Whatever is read once has its hash, and is the same for ever. */
export function keptSources(files: FileSystem, places: Places, seal: FileSeal): KeptSources {
  let missing: Refusal | undefined
  const remembered = <Value>(read: (digest: string) => Value | Refusal, instead: Value) => {
    const known = new Map<string, Value>()
    return (digest: string): Value => {
      const before = known.get(digest)
      if (before !== undefined) return before
      const found = read(digest)
      if (isRefusal(found)) {
        missing ??= found
        return instead
      }
      known.set(digest, found)
      return found
    }
  }
  return {
    missing: () => missing,
    returned: remembered<readonly Entry[]>((file) => {
      const bytes = keptBytes(files, places, 'returns', file, seal)
      return isRefusal(bytes) ? bytes : entriesOf(bytes)
    }, []),
    packed: remembered((digest) => {
      const pack = readPack(files, places, digest, seal)
      return isRefusal(pack) ? pack : evaluationFromPack(pack)
    }, emptyEvaluation),
  }
}

/** They were verified when they came in (foreign-log.ts), and are known by their hash since. */
function entriesOf(bytes: Uint8Array): readonly Entry[] | Refusal {
  const lines = utf8Text(bytes)?.trimEnd().split('\n') ?? []
  const entries = lines.flatMap((line) => {
    const json = readJson(Buffer.from(line))
    return json.kind === 'json' ? (entrySchema.safeParse(json.value).data ?? []) : []
  })
  return entries.length === lines.length ? entries : refusal('refusal.fileDamaged')
}
