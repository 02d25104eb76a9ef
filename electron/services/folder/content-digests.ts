import { createHash } from 'node:crypto'
import { diskFault } from '../disk/disk-fault.ts'
import { ageMaximum } from '../exchange/container/limits.ts'
import type { Carried, Carrier } from './carrier.ts'

/** What files with a carrier hold, each read once for as long as its stamp stays. */
export class ContentDigests {
  readonly #carrier: Carrier
  readonly #known = new Map<string, { readonly stamp: string; readonly sha256: string }>()

  constructor(carrier: Carrier) {
    this.#carrier = carrier
  }

  /**
   * SHA-256 of the file as it is now, 64 hexadecimal digits.
   * @throws the carrier's fault; EFBIG where it grew, while it was read, beyond what its kind may have
   */
  async of({ name, kind, stamp }: Carried): Promise<string> {
    const known = this.#known.get(name)
    if (known?.stamp === stamp) return known.sha256
    const hash = createHash('sha256')
    let size = 0
    for await (const piece of this.#carrier.get(name)) {
      size += piece.length
      if (size > ageMaximum(kind)) throw diskFault('EFBIG', 'read', name)
      hash.update(piece)
    }
    const sha256 = hash.digest('hex')
    this.#known.set(name, { stamp, sha256 })
    return sha256
  }

  /** Forgets files that are gone. */
  keepOnly(there: readonly Carried[]): void {
    const names = new Set(there.map(({ name }) => name))
    for (const name of this.#known.keys()) if (!names.has(name)) this.#known.delete(name)
  }
}

/** The bytes as they come, and the fault after the last of them where they are others than were hashed. */
export async function* unchanged(
  content: AsyncIterable<Uint8Array>,
  name: string,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const piece of content) {
    hash.update(piece)
    yield piece
  }
  if (hash.digest('hex') !== sha256) throw diskFault('ESTALE', 'read', name)
}
