import { compare, divide, fraction, parseDecimal, subtract } from '../../fraction.ts'
import type { BidderId } from '../../identifiers.ts'
import { descriptorOf, questionsOf, scaleOf, stepsOf } from '../../procurement/criteria.ts'
import type { Procurement, Scale } from '../../procurement/procurement.ts'
import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { Evaluation, Member } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import { revisionOf } from '../exchange/asked.ts'
import { orderStands } from '../exchange/given-order.ts'
import { allottedQuestions, isClosed, knownMember, knownPublished } from './known.ts'

/** Longest scale whose every step needs its words before the panel scores by it (rules.md, "Scoring", 3). */
const DESCRIBED_STEPS = 11n

/** Why no pack can be made for a member now; asked before the work of making one, too. */
export function packRefused(state: Evaluation, member: Member): Refusal | undefined {
  const { exchange, recommendation } = state
  if (state.pack) return refusal('refusal.leadOnly')
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  if (recommendation) return refusal('refusal.alreadyRecommended')
  if (!exchange.keys) return refusal('refusal.keysMissing')
  if (exchange.recovery === undefined && !exchange.secondLead) return refusal('refusal.noSecondKey')
  const undescribed = undescribedStep(procurement)
  if (undescribed) return refusal('refusal.stepUndescribed', undescribed)
  const { title } = member
  if (allottedQuestions(procurement, member).length === 0)
    return refusal('refusal.nothingToScore', { member: title })
  if (exchange.paper.has(member.member)) return refusal('refusal.scoresOnPaper', { member: title })
  if (scoredHere(state, member)) return refusal('refusal.scoredHere', { member: title })
  const bare = [...state.tenders.values()].find(({ bidder }) => !exchange.aliases.has(bidder))
  if (exchange.aliases.size > 0 && bare) return refusal('refusal.hideAgain', { bidder: bare.name })
  return packBidders(state, member).length === 0
    ? refusal('refusal.nobodyToScore', { member: title })
    : undefined
}

/** The bidders in a member's pack: those that are in, and from whom the member is not kept apart. */
export function packBidders(state: Evaluation, { member }: Member): readonly BidderId[] {
  return [...state.tenders.values()]
    .filter(({ bidder, status }) => status === 'admitted' && !isClosed(state, member, bidder))
    .map(({ bidder }) => bidder)
}

/** The questions in a member's pack, each as it now stands. */
export function packQuestions(state: Evaluation, member: Member): EventOf<'PackIssued'>['questions'] {
  return (state.procurement ? allottedQuestions(state.procurement, member) : []).map(({ id }) => ({
    question: id,
    revision: revisionOf(state, id),
  }))
}

/** Whether scores of this member stand in the lead's own log: then they do not come in by file as well. */
export function scoredHere({ sheets, exchange }: Evaluation, { member }: Member): boolean {
  return sheets.has(member) && !exchange.returns.has(member) && !exchange.paper.has(member)
}

function undescribedStep(
  procurement: Procurement,
): { readonly question: string; readonly score: string } | undefined {
  for (const question of questionsOf(procurement)) {
    const scale = scaleOf(procurement, question)
    const score = isShort(scale) ? stepsOf(scale).find((step) => !descriptorOf(step, scale)) : undefined
    if (score !== undefined) return { question: question.title, score }
  }
  return undefined
}

/** Counted, not listed: a scale of 0 to 100 in thousandths has 100,001 steps. */
function isShort({ minimum, maximum, step }: Scale): boolean {
  const range = subtract(parseDecimal(maximum), parseDecimal(minimum))
  return compare(divide(range, parseDecimal(step)), fraction(DESCRIBED_STEPS - 1n)) <= 0
}

export function packIssued(state: Evaluation, event: EventOf<'PackIssued'>): EventOf<'PackIssued'> | Refusal {
  const member = knownMember(state, event.member)
  if (isRefusal(member)) return member
  const refused = packRefused(state, member)
  if (refused) return refused
  const issued = [...state.exchange.packs.values()].flat()
  const version = (state.exchange.packs.get(event.member)?.at(-1)?.version ?? 0) + 1
  const stands =
    event.version === version &&
    sameList(event.bidders, packBidders(state, member)) &&
    (event.order === undefined || orderStands(state, member, event.bidders, event.order)) &&
    sameList(event.questions.map(named), packQuestions(state, member).map(named)) &&
    !issued.some(({ enrolment, digest }) => enrolment === event.enrolment || digest === event.digest)
  return stands ? event : refusal('refusal.packNotAsItStands', { member: member.title })
}

function named({ question, revision }: EventOf<'PackIssued'>['questions'][number]): string {
  return `${String(revision)} ${question}`
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index])
}

export function giveWords(
  state: Evaluation,
  command: CommandOf<'GiveWords'>,
): EventOf<'WordsGiven'> | Refusal {
  const member = knownMember(state, command.member)
  if (isRefusal(member)) return member
  const at = { member: member.title }
  const pack = state.exchange.packs.get(command.member)?.at(-1)
  if (!pack) return refusal('refusal.noPackIssued', at)
  if (pack.to !== 'words') return refusal('refusal.noWords', at)
  if (pack.wordsGivenAt !== undefined) return refusal('refusal.wordsGivenTwice', at)
  return { type: 'WordsGiven', member: command.member, version: pack.version }
}
