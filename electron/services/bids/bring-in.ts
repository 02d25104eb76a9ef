import type { Act, CommandOf } from '../../../shared/evaluation/command.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import { planBids, type PlannedFile, type PlannedTender } from '../../../shared/tenders/plan-bids.ts'
import { choicesByFile } from '../../../shared/views/make-bids.ts'
import type { BidChoice, BroughtIn } from '../../../shared/views/bids.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hasBlob } from '../exchange/blob-files.ts'
import { within, type ExchangeContext } from '../exchange/context.ts'
import { sentenceOf } from '../say.ts'
import type { BidBox } from './bid-box.ts'

/**
 * Enters what lies ready: each tender with its answers, then its documents. What is here already is not entered twice.
 * What is refused is told by name; what was entered before it stands. @throws the disk's error
 */
export async function bringIn(
  context: ExchangeContext,
  key: EvaluationKey,
  box: BidBox,
  choices: readonly BidChoice[],
): Promise<BroughtIn | Refusal> {
  const { say, signal, onProgress } = context
  const { staged } = box.content
  const plan = within(context, key, ({ gathered: { state } }) =>
    state.procurement
      ? planBids(staged, { state, procurement: state.procurement }, choicesByFile([...choices]))
      : { files: [], tenders: [] },
  )
  if (isRefusal(plan)) return plan
  const problems: string[] = []
  const refusedBidders = new Map<string, Refusal>()
  for (const tender of plan.tenders) {
    const command = commandFor(tender)
    const refused = command && within(context, key, (evaluation) => evaluation.enter(command) ?? 'entered')
    if (isRefusal(refused)) refusedBidders.set(tender.bidder, refused)
  }
  let count = 0
  for (const [index, file] of plan.files.entries()) {
    if (file.standing !== 'ready' && file.standing !== 'replaces') continue
    signal?.throwIfAborted()
    onProgress?.(index, plan.files.length)
    const refused = refusedBidders.get(file.bidder ?? '') ?? enterDocument(context, key, box, file, index)
    if (refused)
      problems.push(
        say('lead.bids.closed', { file: staged[index]?.path ?? '', sentence: sentenceOf(say, refused) }),
      )
    else count++
    await Promise.resolve()
  }
  const here = plan.files.filter(({ standing }) => standing === 'here').length
  const sentence = say('lead.bids.done', { count, here, waiting: plan.files.length - count - here })
  return { kind: 'brought-in', sentence: sentence.replace(/\s+/g, ' ').trim(), problems }
}

function commandFor({ bidder, name, isNew, answers }: PlannedTender): Act | undefined {
  const list = [...(answers ?? [])].map(([question, text]) => ({ question, text }))
  if (isNew) return { type: 'ReceiveTender', bidder, name, answers: list }
  return answers && { type: 'CorrectTender', bidder, name, answers: list }
}

function enterDocument(
  context: ExchangeContext,
  key: EvaluationKey,
  box: BidBox,
  { document: about, bidder }: PlannedFile,
  index: number,
): Refusal | undefined {
  const file = box.content.staged[index]
  if (about === undefined || bidder === undefined || file === undefined) return undefined
  const { path, size, sha256 } = file
  const name = path.slice(path.lastIndexOf('/') + 1).slice(-500)
  const event: CommandOf<'EnterExchange'>['event'] = {
    type: 'DocumentReceived',
    document: { bidder, ...about, sha256, size, name, mediaType: '' },
  }
  const done = within(context, key, (evaluation) => {
    const place = { files: context.workspace.machine.files, folder: evaluation.places.blobs }
    // Two tenders may hold the same form: it is kept once.
    if (!hasBlob(place, sha256)) box.blobOf(index)?.commit(sha256)
    return evaluation.enter({ type: 'EnterExchange', event }) ?? 'entered'
  })
  if (!isRefusal(done)) return undefined
  return done.id === 'refusal.documentTwice' ? undefined : done
}
