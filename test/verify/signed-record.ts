import { hashOf } from '../../electron/services/canonical.ts'
import type { Recorded } from '../../shared/evaluation/event.ts'
import { fold } from '../../shared/evaluation/evolve.ts'
import { emptyEvaluation } from '../../shared/evaluation/evaluation.ts'
import { agreedPartOf, moderationRecord } from '../../shared/evaluation/exchange/moderation-record.ts'
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
  /** The panel agrees one score anew, after all have confirmed. */
  readonly changes?: boolean
}

/** The record of a panel of whom one member did not confirm in the room, but on their own laptop. */
export function signedRecord(
  { lead, packs, returns }: PanelApart,
  { answers = true, reads = true, digest: forged, shows, changes = false }: Signing = {},
): RecordToMake {
  const at = lead.findIndex(({ event }) => event.type === 'RecordConfirmed')
  const said = lead[at]
  const own = returns.find(
    ({ member }) => said?.event.type === 'RecordConfirmed' && said.event.member === member,
  )
  if (!said || !own) throw new Error('Nobody confirmed')
  const { member } = own
  const state = fold(lead.slice(0, at), emptyEvaluation, {
    returned: (file) => returns.find((one) => one.file === file)?.entries ?? [],
    packed: () => emptyEvaluation,
  })
  const appointed = state.panel.get(member)
  if (!appointed) throw new Error('They are not on the panel')
  const digest = forged ?? hashOf(moderationRecord(state))
  const agreed = agreedPartOf(state, appointed, 1).map(({ question, answers: all }) => ({
    question,
    answers: all.map(({ bidder, scores }) => ({
      bidder,
      scores: scores.map((one) => ({ ...one, score: shows ?? one.score })),
    })),
  }))
  const of = (by: string, event: Recorded['event']): Recorded => ({ at: said.at, by, event })
  const log = logOf(member)
  const sending = of(said.by, { type: 'RecordSent', member, digest })
  const upTo = { evaluation, log: leadLog, recorded: [...lead.slice(0, at), sending], secret: secretOf(LEAD) }
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
  const sent: readonly Recorded[] = [
    sending,
    of(said.by, { type: 'ReturnAccepted', member, ...anew.position, file: anew.file }),
  ]
  // Everybody else says it in the room, and once more after the change.
  const others = lead.filter(({ event }) => event.type === 'RecordConfirmed' && event.member !== member)
  const first = lead.find(({ event }) => event.type === 'ScoreAgreed')
  const change: readonly Recorded[] =
    changes && first?.event.type === 'ScoreAgreed'
      ? [of(said.by, { ...first.event, changeReason: 'It was read anew.' }), ...others]
      : []
  const recommended = lead.findIndex(({ event }) => event.type === 'RecommendationMade')
  return {
    lead: [
      ...lead.slice(0, at),
      ...sent,
      ...lead.slice(at + 1, recommended),
      ...change,
      ...lead.slice(recommended),
    ],
    blobs: [...packs, ...returns.map(({ bytes }) => bytes), anew.bytes],
  }
}
