import { noSources } from '../../../shared/evaluation/sources.ts'
import { checkReturn } from '../../../shared/exchange/check-return.ts'
import type { ManifestOf } from '../../../shared/exchange/manifest.ts'
import { standingOf } from '../../../shared/exchange/standing-of.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { ReturnPreview } from '../../../shared/views/exchange.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'
import { readContainer } from './container/read-container.ts'
import { MemorySinks } from './container/sink.ts'
import { within, type ExchangeContext } from './context.ts'
import { entriesIn } from './entries-in.ts'
import { openingOf, type FileOpened, type FileToOpen } from './file-to-open.ts'
import { isAt } from './head-after.ts'
import { addressees, identitiesOf, meant, type Addressee } from './identities.ts'
import { returnPreview } from './return-preview.ts'
import { soundReturn, type SoundReturn } from './sound-return.ts'

/**
 * A member's return, for the lead. The first time it tells what it would change; with `accept`, it is looked at anew and
 * what it adds is entered. What is known or older changes nothing.
 */
export async function openReturn(context: ExchangeContext, file: FileToOpen): Promise<FileOpened | Refusal> {
  const known = addressees(context, 'fairmark-return')
  const identities = identitiesOf(known, 'fairmark-return')
  if (identities.length === 0) return refusal('refusal.leadOnly')
  const lead = ({ evaluation }: ManifestOf<'fairmark-return'>): Addressee | Refusal =>
    meant(known, evaluation, file.evaluation) ?? refusal('refusal.otherTender')
  const sinks = new MemorySinks()
  const read = await readContainer({
    ...openingOf(context, file, { identities }, ['fairmark-return']),
    check: (manifest) => {
      const found = lead(manifest)
      return isRefusal(found) ? found : undefined
    },
    keep: sinks.keep,
  })
  if (isRefusal(read)) return read
  const addressee = lead(read.manifest)
  if (isRefusal(addressee)) return addressee
  const { key } = addressee
  const preview = within(context, key, (evaluation) =>
    takeReturn(context, evaluation, read.manifest, sinks.kept, file.accept),
  )
  if (isRefusal(preview)) return preview
  if (!file.accept) return { kind: 'preview', evaluation: key, preview, log: read.manifest.log.log }
  const sentence = context.say('exchange.opened.return', {
    member: preview.memberTitle,
    standing: preview.standing,
    count: preview.scored,
    of: preview.of,
  })
  return { kind: 'opened', what: 'return', evaluation: key, sentence, preview, log: read.manifest.log.log }
}

function takeReturn(
  { say, workspace: { machine } }: ExchangeContext,
  evaluation: OpenEvaluation,
  manifest: ManifestOf<'fairmark-return'>,
  parts: ReadonlyMap<string, Uint8Array>,
  accept: boolean,
): ReturnPreview | Refusal {
  const { state } = evaluation.gathered
  const { log, evaluation: id, seen } = manifest
  const member = state.panel.get(manifest.member)
  if (!member) return refusal('refusal.unknownMember', { member: manifest.member })
  const read = soundReturn(state, manifest, parts)
  if (isRefusal(read)) return read
  const { entries, position } = read
  const counts = checkReturn(entries, { state, evaluation: id, member, log: log.log })
  if (isRefusal(counts)) return counts
  const standing = standingOf(state.exchange.returns.get(member.member), position, entries, {
    ...noSources,
    returned: (file) => {
      const bytes = evaluation.returnBytes(file)
      return isRefusal(bytes) ? [] : entriesIn(bytes)
    },
  })
  const lead = evaluation.logBytes()
  if (isRefusal(lead)) return lead
  const isOwnHead = isAt(seen, evaluation.about.log, lead)
  const preview = returnPreview(state, say, member, { read, standing, counts, isOwnHead }, machine.now())
  if (!accept || preview.standing === 'known' || preview.standing === 'older') return preview
  const bytes = parts.get(`events/${log.log}`) ?? new Uint8Array()
  return enterReturn(evaluation, manifest, read, bytes) ?? preview
}

function enterReturn(
  evaluation: OpenEvaluation,
  { member }: ManifestOf<'fairmark-return'>,
  { position, file }: SoundReturn,
  bytes: Uint8Array,
): Refusal | undefined {
  evaluation.keepReturn(file, bytes)
  const event = { type: 'ReturnAccepted', member, ...position, file } as const
  return evaluation.enter({ type: 'EnterExchange', event })
}
