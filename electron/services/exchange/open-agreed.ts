import type { ManifestOf } from '../../../shared/exchange/manifest.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { MemorySinks } from './container/sink.ts'
import { readContainer } from './container/read-container.ts'
import { agreedIn } from './agreed-in.ts'
import { within, type ExchangeContext } from './context.ts'
import { opened, openingOf, type FileOpened, type FileToOpen } from './file-to-open.ts'
import { fromLeadTo } from './from-lead.ts'
import { addressees, identitiesOf, type Addressee } from './identities.ts'
import { refusalIn } from './open-receipt.ts'

/** What the panel agreed, to be read on this laptop. The same record twice lies there already. */
export async function openAgreed(context: ExchangeContext, file: FileToOpen): Promise<FileOpened | Refusal> {
  const known = addressees(context, 'fairmark-agreed')
  const mine = (manifest: ManifestOf<'fairmark-agreed'>): Addressee | Refusal =>
    fromLeadTo(known, manifest, file.evaluation, manifest.log)
  const identities = identitiesOf(known, 'fairmark-agreed')
  if (identities.length === 0) return refusal('refusal.file.notForThisDevice')
  const sinks = new MemorySinks()
  const read = await readContainer({
    ...openingOf(context, file, { identities }, ['fairmark-agreed']),
    check: (manifest) => refusalIn(mine(manifest)),
    keep: sinks.keep,
  })
  if (isRefusal(read)) return read
  const { manifest } = read
  const addressee = mine(manifest)
  if (isRefusal(addressee)) return addressee
  const agreed = agreedIn(manifest, sinks.kept)
  if (isRefusal(agreed)) return agreed
  const { member, digest, lead } = manifest
  const entered = within(context, addressee.key, (evaluation) => {
    if (evaluation.gathered.state.exchange.recordRead?.digest === digest) return 'here'
    const event = { type: 'RecordOpened', member, digest, lead, agreed } as const
    return evaluation.enter({ type: 'EnterExchange', event }) ?? 'opened'
  })
  if (isRefusal(entered)) return entered
  const id = entered === 'here' ? 'exchange.opened.agreedHere' : 'exchange.opened.agreed'
  return opened('agreed', addressee.key, context.say(id))
}
