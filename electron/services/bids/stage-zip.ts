import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { isDiskFault } from '../disk/disk-fault.ts'
import { CutShort } from '../door/request-body.ts'
import type { BlobPlace } from '../exchange/blob-files.ts'
import type { BidBox } from './bid-box.ts'
import { keepZip } from './kept-zip.ts'
import { zipEntries } from './zip-entries.ts'

interface ZipOrder {
  readonly name: string
  readonly source: AsyncIterable<Uint8Array>
  readonly place: BlobPlace
  readonly random: string
  readonly signal: AbortSignal | undefined
  readonly onProgress: ((done: number, of: number) => void) | undefined
}

/** Unpacks a zip into a box. Every file in it is looked at before the first is unpacked. @throws the disk's error */
export async function stageZip(box: BidBox, order: ZipOrder): Promise<Refusal | undefined> {
  const { name, source, place, random, signal, onProgress } = order
  const kept = await keepZip(place, name, source, { random, onBytes: () => signal?.throwIfAborted() })
  if (isRefusal(kept)) return kept
  try {
    const zip = await zipEntries(kept.reader, kept.size, name)
    if (isRefusal(zip)) return zip
    box.ignore(zip.ignored)
    for (const [index, { path, open }] of zip.entries.entries()) {
      signal?.throwIfAborted()
      onProgress?.(index, zip.entries.length)
      const refused = await box.add(path, await open())
      if (refused) return refused
    }
    return undefined
  } catch (error) {
    if (signal?.aborted === true || isDiskFault(error) || error instanceof CutShort) throw error
    // what it says of a file is not what is in it
    return refusal('refusal.bids.notZip', { name })
  } finally {
    kept.remove()
  }
}
