import { hashOf } from '../../electron/services/canonical.ts'
import type { Recorded } from '../../shared/evaluation/event.ts'
import { fold } from '../../shared/evaluation/evolve.ts'
import { emptyEvaluation } from '../../shared/evaluation/evaluation.ts'
import { agreedPartOf, asRead, moderationRecord } from '../../shared/evaluation/exchange/moderation-record.ts'
import type { BidderId, QuestionId } from '../../shared/identifiers.ts'
import { chained, checkpoint } from './chained-log.ts'
import { evaluation, LEAD, leadLog, logOf, secretOf, type PanelApart } from './panel-apart.ts'
import type { RecordToMake } from './record-parts.ts'

interface Signing {
  /** The member says that it is right. */
  readonly answers?: boolean
  /** The member opened it before. */
  readonly reads?: boolean
  /** Under which the record goes out, instead of its own. */
  readonly digest?: string
  /** The score that the member's laptop shows, instead of what was agreed. */
  readonly shows?: string
  /** The member's laptop shows this bidder too, of whom their pack holds nothing. */
  readonly leaks?: BidderId
  /** The member's laptop shows the first question and no other. */
  readonly hides?: boolean
  /** The panel agreed one score twice before it was read, and the laptop shows the first of the two. */
  readonly isOld?: boolean
  /** From this entry on the log counts for nothing, counted from its end. */
  readonly revokes?: number
  /** Said in the room as well, before. */
  readonly says?: boolean
  /** The panel agrees one score anew, after all have confirmed. */
  readonly changes?: boolean
}

/** The record of a panel of whom one member did not confirm in the room, but on their own laptop. */
export function signedRecord(
  { lead, packs, returns }: PanelApart,
  { answers = true, reads = true, digest: forged, shows, ...how }: Signing = {},
): RecordToMake {
  const { leaks, hides = false, isOld = false, revokes, says = false, changes = false } = how
  const at = lead.findIndex(({ event }) => event.type === 'RecordConfirmed')
  const said = lead[at]
  const own = returns.find(
    ({ member }) => said?.event.type === 'RecordConfirmed' && said.event.member === member,
  )
  if (!said || !own) throw new Error('Nobody confirmed')
  const { member } = own
  const of = (by: string, event: Recorded['event']): Recorded => ({ at: said.at, by, event })
  const first = lead.find(({ event }) => event.type === 'ScoreAgreed')
  const anewAgreed: readonly Recorded[] =
    first?.event.type === 'ScoreAgreed'
      ? [of(said.by, { ...first.event, changeReason: 'It was read anew.' })]
      : []
  const before = [...lead.slice(0, at), ...(isOld ? anewAgreed : [])]
  const state = fold(before, emptyEvaluation, {
    returned: (file) => returns.find((one) => one.file === file)?.entries ?? [],
    packed: () => emptyEvaluation,
  })
  const appointed = state.panel.get(member)
  if (!appointed) throw new Error('They are not on the panel')
  const digest = forged ?? hashOf(moderationRecord(state))
  const leakedOf = (question: QuestionId) =>
    leaks === undefined
      ? []
      : [
          {
            bidder: leaks,
            scores: (state.agreed.get(leaks)?.get(question) ?? []).map((one) => asRead(one, member)),
          },
        ]
  const agreed = agreedPartOf(state, appointed, 1)
    .slice(0, hides ? 1 : undefined)
    .map(({ question, answers: all }) => ({
      question,
      answers: [...all, ...leakedOf(question)].map(({ bidder, scores }) => ({
        bidder,
        scores: scores.slice(0, isOld ? 1 : undefined).map((one) => ({ ...one, score: shows ?? one.score })),
      })),
    }))
  const log = logOf(member)
  const inRoom = says ? [said] : []
  const sending = of(said.by, { type: 'RecordSent', member, digest })
  const upTo = { evaluation, log: leadLog, recorded: [...before, ...inRoom, sending], secret: secretOf(LEAD) }
  const { position } = chained(upTo)
  const anew = chained({
    ...{ evaluation, log, secret: secretOf(member) },
    recorded: [
      ...own.entries,
      ...(reads ? [of(member, { type: 'RecordOpened', member, digest, lead: position, agreed })] : []),
      ...(answers ? [of(member, { type: 'RecordAnswered', member, digest, confirmed: true, note: '' })] : []),
      checkpoint(said.at, member),
    ],
  })
  const { entries } = anew.position
  const sent: readonly Recorded[] = [
    ...inRoom,
    sending,
    of(said.by, { type: 'ReturnAccepted', member, ...anew.position, file: anew.file }),
    ...(revokes === undefined
      ? []
      : [of(said.by, { type: 'LogRevoked', member, log, from: entries - revokes, reason: 'It was lost.' })]),
  ]
  // Everybody else says it in the room, and once more after the change.
  const others = lead.filter(({ event }) => event.type === 'RecordConfirmed' && event.member !== member)
  const change = changes ? [...anewAgreed, ...others] : []
  const recommended = lead.findIndex(({ event }) => event.type === 'RecommendationMade')
  return {
    lead: [...before, ...sent, ...lead.slice(at + 1, recommended), ...change, ...lead.slice(recommended)],
    blobs: [...packs, ...returns.map(({ bytes }) => bytes), anew.bytes],
  }
}
