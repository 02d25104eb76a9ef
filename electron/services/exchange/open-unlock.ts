import type { ManifestOf } from '../../../shared/exchange/manifest.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { readContainer } from './container/read-container.ts'
import { within, type ExchangeContext } from './context.ts'
import { opened, openingOf, type FileOpened, type FileToOpen } from './file-to-open.ts'
import { fromLeadTo } from './from-lead.ts'
import { addressees, identitiesOf, type Addressee } from './identities.ts'
import { refusalIn } from './open-receipt.ts'

/** The lead allows answers to be corrected after sending: those that the file names, on this laptop. */
export async function openUnlock(context: ExchangeContext, file: FileToOpen): Promise<FileOpened | Refusal> {
  const known = addressees(context, 'fairmark-unlock')
  const mine = (manifest: ManifestOf<'fairmark-unlock'>): Addressee | Refusal =>
    fromLeadTo(known, manifest, file.evaluation, manifest.log)
  const identities = identitiesOf(known, 'fairmark-unlock')
  if (identities.length === 0) return refusal('refusal.file.notForThisDevice')
  const read = await readContainer({
    ...openingOf(context, file, { identities }, ['fairmark-unlock']),
    check: (manifest) => refusalIn(mine(manifest)),
    keep: () => undefined,
  })
  if (isRefusal(read)) return read
  const { member, unlock, cells, reason } = read.manifest
  const addressee = mine(read.manifest)
  if (isRefusal(addressee)) return addressee
  const entered = within(context, addressee.key, (evaluation) => {
    const event = { type: 'UnlockOpened', member, unlock, cells, reason } as const
    return evaluation.enter({ type: 'EnterExchange', event }) ?? true
  })
  if (isRefusal(entered)) return entered
  return opened(
    'unlock',
    addressee.key,
    context.say('exchange.opened.unlock', { count: cells.length, reason }),
  )
}
