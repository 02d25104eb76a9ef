import type { ManifestOf } from '../../../shared/exchange/manifest.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'
import { readContainer } from './container/read-container.ts'
import { within, type ExchangeContext } from './context.ts'
import { opened, openingOf, type FileOpened, type FileToOpen } from './file-to-open.ts'
import { addressees, identitiesOf, type Addressee } from './identities.ts'
import { fromLeadTo } from './from-lead.ts'
import { headAfter } from './head-after.ts'
import { entriesInName } from './make-return.ts'

/** The lead says what arrived. It counts once, and only for what this device's own log says as well. */
export async function openReceipt(context: ExchangeContext, file: FileToOpen): Promise<FileOpened | Refusal> {
  const known = addressees(context, 'fairmark-receipt')
  const mine = (manifest: ManifestOf<'fairmark-receipt'>): Addressee | Refusal =>
    fromLeadTo(known, manifest, file.evaluation, manifest.log.log)
  const identities = identitiesOf(known, 'fairmark-receipt')
  if (identities.length === 0) return refusal('refusal.file.notForThisDevice')
  const read = await readContainer({
    ...openingOf(context, file, { identities }, ['fairmark-receipt']),
    check: (manifest) => refusalIn(mine(manifest)),
    keep: () => undefined,
  })
  if (isRefusal(read)) return read
  const { manifest } = read
  const addressee = mine(manifest)
  if (isRefusal(addressee)) return addressee
  const { log, entries, head } = manifest.log
  const entered = within(context, addressee.key, (evaluation) => {
    const bytes = evaluation.logBytes()
    if (isRefusal(bytes)) return bytes
    if (headAfter(bytes, entries) !== head) return refusal('refusal.receiptOtherLog')
    const event = {
      type: 'ReceiptOpened',
      receipt: manifest.id,
      log,
      entries,
      head,
      lead: manifest.lead,
      at: manifest.createdAt,
    } as const
    const { receipts } = evaluation.gathered.state.exchange
    return evaluation.enter({ type: 'EnterExchange', event }) ?? { of: entriesSent(evaluation), receipts }
  })
  if (isRefusal(entered)) return entered
  const { of, receipts } = entered
  const covers = entries >= of ? 'whole' : receipts.some((one) => one.entries >= of) ? 'older' : 'part'
  return opened('receipt', addressee.key, context.say('exchange.opened.receipt', { covers, entries, of }))
}

/** How many entries the last return made here holds: the log goes on, and what was sent does not. */
function entriesSent(evaluation: OpenEvaluation): number {
  return Math.max(0, ...evaluation.outgoing().map(({ name }) => entriesInName(name) ?? 0))
}

export function refusalIn(value: unknown): Refusal | undefined {
  return isRefusal(value) ? value : undefined
}
