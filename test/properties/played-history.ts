import type { Event } from '../../shared/evaluation/event.ts'
import { bidderId, memberId, questionId, type MemberId } from '../../shared/identifiers.ts'
import type { Pack } from '../../shared/exchange/pack.ts'
import { Laptop, logOf, type CommandInput, type Lead, type Sent } from '../exchange/apart.ts'
import { bidders, questions, receive, withKeys } from '../exchange/small-panel.ts'
import type { Act, MemberHistory } from './member-history.ts'

export interface PlayedHistory {
  readonly returns: readonly Sent[]
  readonly decisions: readonly Event[]
}

/** All that is asked. */
export const cells = [...bidders, 'east'].flatMap((bidder) =>
  questions.map((question) => ({ bidder: bidderId.parse(bidder), question: questionId.parse(question) })),
)
/** How the lead's permissions are called: 0 opens the first three answers, 1 the three from the second on. */
export const unlockOf = (which: number): string => String(which).repeat(32)

/** Digests of the panel's record: as it stands, and as it stood once. */
export const recordDigests = ['a'.repeat(64), 'b'.repeat(64)] as const

/** A lead with two versions of the packs out, and between them a clarified question and what happens later: a new tender. */
export function leadWithPacks(
  members: readonly string[],
  lead = withKeys(),
  later: readonly CommandInput[] = [receive('east')],
): {
  readonly lead: Lead
  readonly packs: ReadonlyMap<string, readonly Pack[]>
} {
  const first = members.map((member) => lead.issue(member))
  lead.do({ type: 'ClarifyQuestion', question: 'q1', text: 'Of carers.' }, ...later)
  const packs = new Map(members.map((member, index) => [member, [first[index], lead.issue(member)]]))
  // Two permissions of the lead's; the third that a member may open is nobody's.
  for (const member of members)
    for (const which of [0, 1])
      lead.record({
        ...{ type: 'CorrectionAllowed', member: memberId.parse(member), unlock: unlockOf(which) },
        ...{ cells: cells.slice(which, which + 3), reason: 'The wrong box.' },
      })
  return {
    lead,
    packs: new Map([...packs].map(([member, both]) => [member, both.flatMap((one) => one ?? [])])),
  }
}

/**
 * What comes back of a member's history, in the order in which it was sent.
 * @param readsRecords of the panel; not where what they read is compared with what was agreed
 */
export function playedHistory(
  { laptops: count, steps, copies, older, decisions }: MemberHistory,
  lead: Lead,
  packs: readonly Pack[],
  readsRecords = false,
): PlayedHistory {
  const [first] = packs
  if (!first) throw new Error('There is no pack')
  const { member } = first.member
  const laptops = Array.from({ length: count }, (_, index) =>
    new Laptop(lead.kept, `${member} ${String(index)}`, member).open(first),
  )
  const returns: Sent[] = []
  for (const step of steps) {
    const laptop = laptops[step.laptop % laptops.length]
    if (!laptop) continue
    if (step.copies && laptops.length < count + copies) laptops.push(laptop.copy())
    if (step.act.kind !== 'read') happen(laptop, step.act, packs)
    else if (readsRecords) readRecord(laptop, step.act)
    if (step.sends) returns.push(laptop.send())
  }
  returns.push(...laptops.map((laptop) => laptop.send()))
  for (const length of older) {
    const laptop = laptops[length % laptops.length]
    if (laptop) returns.push(laptop.send(Math.min(Math.max(length, 2), laptop.entries.length)))
  }
  return { returns, decisions: decisionsOf(member, returns, decisions) }
}

const because = (good = 'Because.') => ({ good, worries: '', evidence: [] })

function readRecord(laptop: Laptop, { which, confirmed }: Extract<Act, { kind: 'read' }>): void {
  const { member } = laptop
  const digest = recordDigests[which] ?? ''
  const read = { score: '1', reason: because(), decidingPoint: '', present: 2, withReader: true }
  const agreed = [{ question: northern.question, answers: [{ bidder: northern.bidder, scores: [read] }] }]
  const lead = { log: logOf('lead'), entries: laptop.entries.length, head: digest }
  laptop.tryToEnter({ type: 'RecordOpened', member, digest, lead, agreed })
  if (confirmed !== null)
    laptop.try({ type: 'AnswerRecord', member, digest, confirmed, note: confirmed ? '' : 'Not so.' })
}

function happen(laptop: Laptop, act: Exclude<Act, { kind: 'read' }>, packs: readonly Pack[]): void {
  const { member } = laptop
  const give = (cell: { bidder: string; question: string }, score: string, why?: string) =>
    laptop.try({ type: 'GiveScore', member, ...cell, score, reason: because(why) })
  switch (act.kind) {
    case 'give':
      give({ bidder: act.bidder, question: act.question }, act.score, act.why)
      return
    case 'submit':
      for (const cell of cells)
        if (!laptop.state.sheets.get(member)?.scores.get(cell.bidder)?.has(cell.question)) give(cell, '1')
      laptop.try({ type: 'SubmitScoreSheet', member })
      return
    case 'declare': {
      const interests = act.bidders.map((bidder) => ({ bidder, nature: `Knows ${bidder}.` }))
      laptop.try({ type: 'DeclareInterests', member, interests })
      return
    }
    case 'open-newer': {
      const newest = packs.at(-1)
      if (newest && laptop.state.pack?.version !== newest.version) laptop.open(newest)
      return
    }
    case 'unlock': {
      const named = cells.slice(act.which, act.which + 4)
      const unlock = unlockOf(act.which)
      laptop.tryToEnter({ type: 'UnlockOpened', member, unlock, cells: named, reason: 'The wrong box.' })
      return
    }
    default:
      laptop.record({ type: 'ScoreGiven', member, ...northern, score: '2', reason: because() })
  }
}

const northern = { bidder: bidderId.parse('north'), question: questionId.parse('q2') }

function decisionsOf(
  member: MemberId,
  returns: readonly Sent[],
  { revoked, kept, resolved, links }: MemberHistory['decisions'],
): readonly Event[] {
  const [first] = returns
  const chosen = kept === null ? undefined : returns[kept % returns.length]
  const trusted = resolved === null ? undefined : returns[resolved % returns.length]
  const reason = 'It was said so.'
  return [
    ...(chosen
      ? [{ type: 'ForkResolved', member, log: chosen.log, keep: chosen.head, reason } as const]
      : []),
    ...(first && revoked !== null
      ? [{ type: 'LogRevoked', member, log: first.log, from: revoked, reason } as const]
      : []),
    ...(trusted
      ? cells.map(
          (cell) => ({ type: 'ConflictResolved', member, ...cell, log: trusted.log, reason }) as const,
        )
      : []),
    ...(links
      ? [{ type: 'InterestDecided', member, bidder: northern.bidder, decision: 'may-score', reason } as const]
      : []),
  ]
}
