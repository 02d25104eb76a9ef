import type { ManifestOf } from '../../../shared/exchange/manifest.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { signingKeyOf } from '../keys/signing.ts'
import { hasBlob, writeBlob, type BlobPlace, type BlobWriter } from './blob-files.ts'
import { readContainer } from './container/read-container.ts'
import { within, type ExchangeContext } from './context.ts'
import { opened, openingOf, type FileOpened, type FileToOpen } from './file-to-open.ts'
import { addressees, identitiesOf, meant, type Addressee } from './identities.ts'

/**
 * The bidders' documents, onto this device: those that its pack lists, each sealed as it comes. Others are checked and not
 * kept, so a bidder from whom the member is kept apart stays apart.
 */
export async function openDocuments(
  context: ExchangeContext,
  file: FileToOpen,
): Promise<FileOpened | Refusal> {
  const known = addressees(context, 'fairmark-documents')
  const identities = identitiesOf(known, 'fairmark-documents')
  if (identities.length === 0) return refusal('refusal.file.notForThisDevice')
  const keeper = new Keeper(context, known, file)
  try {
    const read = await readContainer({
      ...openingOf(context, file, { identities }, ['fairmark-documents']),
      check: (manifest) => keeper.refused(manifest),
      keep: ({ name }) => keeper.keep(name),
    })
    if (isRefusal(read)) return read
    return keeper.finish()
  } finally {
    await keeper.abandon()
  }
}

interface Wanted {
  readonly addressee: Addressee
  readonly place: BlobPlace
  readonly digests: ReadonlySet<string>
}

/** Where the documents go while their file is read. */
class Keeper {
  readonly #context: ExchangeContext
  readonly #known: readonly Addressee[]
  readonly #file: FileToOpen
  readonly #writers = new Map<string, BlobWriter>()
  #wanted: Wanted | undefined
  #here = 0

  constructor(context: ExchangeContext, known: readonly Addressee[], file: FileToOpen) {
    this.#context = context
    this.#known = known
    this.#file = file
  }

  /** Asked once, when the signature is known to be right and before anything is kept. */
  refused({ evaluation, from, documents }: ManifestOf<'fairmark-documents'>): Refusal | undefined {
    const addressee = meant(this.#known, evaluation, this.#file.evaluation)
    if (!addressee) return refusal('refusal.otherTender')
    const { secrets, about, key } = addressee
    const lead = about.role === 'lead' ? signingKeyOf(secrets.signing).public : secrets.lead?.signing
    if (lead !== from) return refusal('refusal.notFromLead')
    const wanted = within(this.#context, key, ({ gathered: { state }, places }) => ({
      place: { files: this.#context.workspace.machine.files, folder: places.blobs },
      digests: new Set(state.exchange.documents.map(({ sha256 }) => sha256)),
    }))
    if (isRefusal(wanted)) return wanted
    if (!documents.some(({ sha256 }) => wanted.digests.has(sha256))) return refusal('refusal.documentsNone')
    this.#wanted = { addressee, ...wanted }
    return undefined
  }

  async keep(name: string): Promise<BlobWriter | undefined> {
    const digest = name.replace('blobs/', '')
    if (!this.#wanted?.digests.has(digest)) return undefined
    const { place, addressee } = this.#wanted
    if (hasBlob(place, digest)) {
      this.#here += 1
      return undefined
    }
    const part = this.#context.workspace.machine.randomHex(16)
    const writer = await writeBlob(place, addressee.secrets.recipient, part)
    this.#writers.set(digest, writer)
    return writer
  }

  finish(): FileOpened | Refusal {
    if (!this.#wanted) return refusal('refusal.documentsNone')
    const count = this.#writers.size + this.#here
    for (const [digest, writer] of this.#writers) writer.commit(digest)
    const { key } = this.#wanted.addressee
    return opened('documents', key, this.#context.say('exchange.opened.documents', { count }))
  }

  /** What was not committed goes. */
  async abandon(): Promise<void> {
    for (const writer of this.#writers.values()) await writer.abandon()
  }
}
