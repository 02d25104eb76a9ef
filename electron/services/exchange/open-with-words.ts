import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import { assertNever } from '../../../shared/assert-never.ts'
import { MemorySinks } from './container/sink.ts'
import { readContainer } from './container/read-container.ts'
import type { ExchangeContext } from './context.ts'
import { openingOf, type FileOpened, type FileToOpen } from './file-to-open.ts'
import { packRefused, takePack } from './open-pack.ts'
import { recordRefused, takeRecord } from './open-record.ts'

/** A file that six words open. It says in the clear only that: what it is, is found when it is open. */
export async function openWithWords(
  context: ExchangeContext,
  file: FileToOpen,
  words: string,
): Promise<FileOpened | Refusal> {
  const sinks = new MemorySinks()
  const read = await readContainer({
    ...openingOf(context, file, { words }, ['fairmark-pack', 'fairmark-record']),
    check: (manifest) =>
      manifest.format === 'fairmark-pack' ? packRefused(context, manifest) : recordRefused(manifest),
    keep: sinks.keep,
  })
  if (isRefusal(read)) return read
  const { manifest } = read
  switch (manifest.format) {
    case 'fairmark-pack':
      return takePack(context, manifest, sinks.kept)
    case 'fairmark-record':
      return takeRecord(context, manifest, sinks.kept)
    default:
      return assertNever(manifest)
  }
}
