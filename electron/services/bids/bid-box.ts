import { createHash } from 'node:crypto'
import { criteriaTree } from '../../../shared/procurement/criteria-tree.ts'
import type { Procurement } from '../../../shared/procurement/procurement.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { isSealed } from '../../../shared/tenders/match-bids.ts'
import type { StagedBid } from '../../../shared/tenders/plan-bids.ts'
import { splitAnswers } from '../../../shared/tenders/split-answers.ts'
import { wordsIn } from '../../../shared/views/make-scoring.ts'
import type { BidBoxContent } from '../../../shared/views/make-bids.ts'
import { writeBlob, type BlobPlace, type BlobWriter } from '../exchange/blob-files.ts'
import { bidText, holdsText } from './bid-text.ts'
import { isIgnored } from './ignored.ts'
import { BYTES_MAXIMUM, FILES_MAXIMUM, TEXT_FILE_MAXIMUM } from './limits.ts'
import { isInside, tooLarge, tooMany } from './zip-entries.ts'

export interface BidBoxOptions {
  /** Random, as 32 hexadecimal digits. */
  readonly id: string
  /** The name of the folder or zip. */
  readonly source: string
  readonly place: BlobPlace
  /** To whom files are closed at once: they never lie on the disk as they are. */
  readonly recipient: string
  readonly procurement: Procurement
  readonly randomHex: (bytes: number) => string
}

/** Files that lie ready to be brought in: closed, and counting for nothing until then. */
export class BidBox {
  readonly #options: BidBoxOptions
  readonly #staged: (StagedBid & { readonly blob: BlobWriter })[] = []
  #bytes = 0
  #ignored = 0

  constructor(options: BidBoxOptions) {
    this.#options = options
  }

  get content(): BidBoxContent {
    const { id, source } = this.#options
    return { box: id, source, staged: this.#staged, ignored: this.#ignored }
  }

  ignore(count: number): void {
    this.#ignored += count
  }

  blobOf(index: number): BlobWriter | undefined {
    return this.#staged[index]?.blob
  }

  /**
   * Takes a file in. Text is taken out of it unless it speaks of a price: then nobody looks into it.
   * @throws the disk's error, and what the source throws
   */
  async add(path: string, source: AsyncIterable<Uint8Array>): Promise<Refusal | undefined> {
    const { place, recipient, randomHex, source: name } = this.#options
    if (!isInside(path)) return refusal('refusal.bids.path')
    if (isIgnored(path)) {
      this.ignore(1)
      return undefined
    }
    if (this.#staged.length === FILES_MAXIMUM) return tooMany(name)
    const blob = await writeBlob(place, recipient, randomHex(16))
    try {
      const hash = createHash('sha256')
      const wanted = !isSealed(path) && holdsText(path, 0)
      const pieces: Uint8Array[] = []
      let size = 0
      for await (const piece of source) {
        size += piece.length
        if (this.#bytes + size > BYTES_MAXIMUM) {
          await blob.abandon()
          return tooLarge(name)
        }
        hash.update(piece)
        if (wanted && size <= TEXT_FILE_MAXIMUM) pieces.push(new Uint8Array(piece))
        await blob.write(piece)
      }
      await blob.done()
      this.#bytes += size
      const content = wanted && holdsText(path, size) ? await bidText(path, Buffer.concat(pieces)) : undefined
      const text = content === undefined ? undefined : this.#foundIn(content)
      const sha256 = hash.digest('hex')
      this.#staged.push({ path, size, text, content, sha256, blob })
      return undefined
    } catch (error) {
      await blob.abandon()
      throw error
    }
  }

  #foundIn(content: string): StagedBid['text'] {
    const asked = criteriaTree(this.#options.procurement).questions
    const parts = splitAnswers(
      content,
      asked.map(({ number, question: { title } }) => ({ number, title })),
    )
    return {
      words: wordsIn(content),
      headings: parts.filter(({ text }) => text !== '').map(({ number }) => number),
    }
  }

  /** Nothing of it is kept that was not brought in. */
  async abandon(): Promise<void> {
    await Promise.all(this.#staged.map(({ blob }) => blob.abandon()))
    this.#staged.length = 0
  }
}
