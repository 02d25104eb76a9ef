import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { BidsView } from '../../../shared/views/bids.ts'
import { makeBids } from '../../../shared/views/make-bids.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { BidBox } from '../../services/bids/bid-box.ts'
import { bringIn } from '../../services/bids/bring-in.ts'
import { FILES_MAXIMUM } from '../../services/bids/limits.ts'
import { openBox } from '../../services/bids/open-box.ts'
import { stageZip } from '../../services/bids/stage-zip.ts'
import { tooMany } from '../../services/bids/zip-entries.ts'
import { isDiskFault } from '../../services/disk/disk-fault.ts'
import { within, type ExchangeContext } from '../../services/exchange/context.ts'
import { leadKeys } from '../../services/exchange/lead-keys.ts'
import { ageKeyOf } from '../../services/keys/age-key.ts'
import type { AskedOf } from '../arguments.ts'
import { bidFilesIn, readBid, UnreadableBid } from '../bid-files.ts'
import { bidsTable } from '../bids-table.ts'
import { diskFailure } from '../disk-failure.ts'
import { failure, onOneLine, type Failure } from '../failure.ts'
import { oneEvaluation } from '../one-evaluation.ts'
import { standingAt } from '../standing-at.ts'
import { withDevice } from '../with-device.ts'

/**
 * `fairmark import-bids FOLDER|ZIP`: whose each file is and where it goes, as a table. With --yes what is matched is
 * entered, and nothing is without it.
 */
export async function importBids(
  { place, evaluation, yes }: AskedOf<'import-bids'>,
  say: Say,
): Promise<string | Failure> {
  return withDevice(say, async (context) => {
    const key = oneEvaluation(context.workspace, 'lead', evaluation, 'import-bids')
    if (isRefusal(key)) return key
    try {
      const at = standingAt(place)
      const isFolder = statSync(at).isDirectory()
      const recipient = await recipientOf(context, key, yes)
      if (isRefusal(recipient)) return recipient
      const opened = openBox(context, key, { source: basename(at), recipient })
      if (isRefusal(opened)) return opened
      const { box } = opened
      try {
        const links = await (isFolder ? stageFolder(box, at) : stageOneZip(context, key, box, at))
        return isRefusal(links) ? failure(place, links) : await told(context, key, { box, place, links, yes })
      } finally {
        await box.abandon()
      }
    } catch (error) {
      if (error instanceof UnreadableBid && isDiskFault(error.cause))
        return diskFailure(error.at, error.cause)
      if (isDiskFault(error)) return diskFailure(place, error)
      throw error
    }
  })
}

/** What is only looked at is closed to a key that nobody keeps: looking enters nothing, not even the lead's keys. */
async function recipientOf(
  context: ExchangeContext,
  key: EvaluationKey,
  yes: boolean,
): Promise<string | Refusal> {
  if (!yes) return ageKeyOf(context.workspace.machine.randomHex(32)).recipient
  const keys = await leadKeys(context, key)
  return isRefusal(keys) ? keys : keys.recipient
}

type Links = readonly string[]

async function stageFolder(box: BidBox, folder: string): Promise<Links | Refusal> {
  const { files, ignored, links } = bidFilesIn(folder)
  if (files.length > FILES_MAXIMUM) return tooMany(box.content.source)
  box.ignore(ignored)
  for (const { path, at } of files) {
    const refused = await box.add(path, readBid(at))
    if (refused) return refused
  }
  return links
}

/** Links in a zip are refused by whoever unpacks it. */
async function stageOneZip(
  context: ExchangeContext,
  key: EvaluationKey,
  box: BidBox,
  at: string,
): Promise<Links | Refusal> {
  const { files, randomHex } = context.workspace.machine
  const place = within(context, key, ({ places }) => ({ files, folder: places.blobs }))
  if (isRefusal(place)) return place
  const source = createReadStream(at, { highWaterMark: 256 * 1024 })
  const about = { name: basename(at), source, place, random: randomHex(16) }
  const refused = await stageZip(box, { ...about, signal: undefined, onProgress: undefined })
  return refused ?? []
}

interface Staged {
  readonly box: BidBox
  readonly place: string
  readonly links: Links
  readonly yes: boolean
}

async function told(
  context: ExchangeContext,
  key: EvaluationKey,
  { box, place, links, yes }: Staged,
): Promise<string | Failure | Refusal> {
  const { say } = context
  const { content } = box
  if (content.staged.length === 0)
    return failure(place, refusal('refusal.bids.noFiles', { name: content.source }))
  const view = within(context, key, ({ gathered: { state } }) =>
    state.procurement
      ? makeBids(content, { state, procurement: state.procurement, say }, [])
      : refusal('refusal.noProcurement'),
  )
  if (isRefusal(view)) return view
  const done = yes ? await bringIn(context, key, box, []) : undefined
  if (isRefusal(done)) return failure(place, done)
  if (done && done.problems.length > 0)
    return failure(place, refusal('cli.bids.refused', { done: done.sentence, why: done.problems.join(' ') }))
  const lines = [
    ...waiting(view, links, say),
    done?.sentence ?? say('cli.bids.notYet', { count: view.count }),
  ]
  return bidsTable(view, say) + lines.map((line) => `${onOneLine(line)}\n`).join('')
}

/** What the person has to do with what is not brought in. */
function waiting({ rows }: BidsView, links: Links, say: Say): readonly string[] {
  const unmatched = rows.filter(({ standing }) => standing === 'choose').length
  const closed = rows.filter(({ standing }) => standing === 'closed').length
  return [
    ...links.map((path) => say('cli.bids.link', { path })),
    ...(unmatched > 0 ? [say('cli.bids.unmatched', { count: unmatched })] : []),
    ...(closed > 0 ? [say('cli.bids.closed', { count: closed })] : []),
  ]
}
