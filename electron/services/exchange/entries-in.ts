import { entrySchema, type Entry } from '../../../shared/ledger/entry.ts'
import { readJson, utf8Text } from '../json-text.ts'

/** The entries of a log that was verified before, on this device or by whoever signed the file around it. */
export function entriesIn(log: Uint8Array): readonly Entry[] {
  const lines = utf8Text(log)?.split('\n') ?? []
  return lines.flatMap((line) => {
    if (line === '') return []
    const json = readJson(Buffer.from(line))
    return json.kind === 'json' ? (entrySchema.safeParse(json.value).data ?? []) : []
  })
}
