import { compare, parseDecimal, zero } from '../../fraction.ts'
import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import { priceCriteriaOf } from '../../procurement/criteria.ts'
import type { BidderId } from '../../identifiers.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import type { CommandOf } from '../command.ts'
import type { Evaluation } from '../evaluation.ts'
import type { Event } from '../event.ts'
import { knownPublished, knownQuestion, knownTender } from './known.ts'

export function receiveTender(state: Evaluation, command: CommandOf<'ReceiveTender'>): Event | Refusal {
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  const { bidder, name, alias, answers, received } = command
  if (state.recommendation) return refusal('refusal.alreadyRecommended')
  if (state.tenders.has(bidder)) return refusal('refusal.tenderReceivedTwice', { bidder: name })
  if (isNameTaken(state, bidder, name)) return refusal('refusal.bidderNameTwice', { bidder: name })
  if (state.exchange.aliases.size > 0 && state.exchange.packs.size > 0)
    return refusal('refusal.tenderAfterHiding', { bidder: name })
  const wrong = wrongAnswers(procurement, command)
  if (wrong) return wrong
  return {
    type: 'TenderReceived',
    bidder,
    name,
    ...(alias !== undefined && { alias }),
    answers,
    ...(received !== undefined && { received }),
  }
}

/**
 * What was entered wrongly is entered again, as long as nobody on the panel has it: an answer that somebody may have
 * read is never replaced.
 */
export function correctTender(state: Evaluation, command: CommandOf<'CorrectTender'>): Event | Refusal {
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  const { bidder, name, answers, received } = command
  const tender = knownTender(state, bidder)
  if (isRefusal(tender)) return tender
  if (state.recommendation) return refusal('refusal.alreadyRecommended')
  if (isClosedForMending(state, bidder)) return refusal('refusal.tenderIsOut', { bidder: tender.name })
  if (isNameTaken(state, bidder, name)) return refusal('refusal.bidderNameTwice', { bidder: name })
  const wrong = wrongAnswers(procurement, command)
  if (wrong) return wrong
  return { type: 'TenderCorrected', bidder, name, answers, ...(received !== undefined && { received }) }
}

/** Somebody may have read it: it is in a pack, or scored. */
export function isClosedForMending({ exchange, sheets }: Evaluation, bidder: BidderId): boolean {
  const isScored = [...sheets.values()].some(({ scores }) => (scores.get(bidder)?.size ?? 0) > 0)
  return exchange.packs.size > 0 || isScored
}

/** Two bidders of one name could not be told apart on any screen or in any document. */
function isNameTaken({ tenders }: Evaluation, bidder: BidderId, name: string): boolean {
  return [...tenders.values()].some((other) => other.bidder !== bidder && isSameName(other.name, name))
}

export function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
  return plain(one) === plain(other)
}

function wrongAnswers(
  procurement: Procurement,
  { name, answers }: Pick<CommandOf<'ReceiveTender'>, 'name' | 'answers'>,
): Refusal | undefined {
  const seen = new Set<string>()
  for (const { question } of answers) {
    const known = knownQuestion(procurement, question)
    if (isRefusal(known)) return known
    if (seen.has(question)) return refusal('refusal.answeredTwice', { bidder: name, question: known.title })
    seen.add(question)
  }
  return undefined
}

export function judgeRequirement(state: Evaluation, command: CommandOf<'JudgeRequirement'>): Event | Refusal {
  const tender = knownTender(state, command.bidder)
  if (isRefusal(tender)) return tender
  const { bidder, requirement, outcome, note } = command
  if (!state.procurement?.requirements.some(({ id }) => id === requirement))
    return refusal('refusal.unknownRequirement', { requirement })
  if (state.recommendation) return refusal('refusal.alreadyRecommended')
  return {
    type: 'RequirementJudged',
    bidder,
    requirement,
    outcome,
    ...(note !== undefined && note.trim() !== '' && { note: note.trim() }),
  }
}

/** A price of zero or less would divide by zero or win by it (rules.md, "Scoring", 6). */
export function enterPrice(state: Evaluation, command: CommandOf<'EnterPrice'>): Event | Refusal {
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  const tender = knownTender(state, command.bidder)
  if (isRefusal(tender)) return tender
  const { bidder, criterion, price } = command
  const priced = priceCriteriaOf(procurement).find(({ id }) => id === criterion)
  if (!priced) return refusal('refusal.unknownPriceCriterion', { criterion })
  if (compare(parseDecimal(price), zero) <= 0)
    return refusal('refusal.priceNotPositive', { bidder: tender.name, criterion: priced.title, price })
  if (state.recommendation) return refusal('refusal.alreadyRecommended')
  return { type: 'PriceEntered', bidder, criterion, price }
}

export function withdrawTender(state: Evaluation, command: CommandOf<'WithdrawTender'>): Event | Refusal {
  return leave(state, command, 'TenderWithdrawn')
}

export function excludeTender(state: Evaluation, command: CommandOf<'ExcludeTender'>): Event | Refusal {
  return leave(state, command, 'TenderExcluded')
}

function leave(
  state: Evaluation,
  { bidder, reason }: CommandOf<'WithdrawTender' | 'ExcludeTender'>,
  type: 'TenderWithdrawn' | 'TenderExcluded',
): Event | Refusal {
  const tender = knownTender(state, bidder)
  if (isRefusal(tender)) return tender
  if (tender.status !== 'admitted') return refusal('refusal.tenderNotIn', { bidder: tender.name })
  if (reason.trim() === '') return refusal('refusal.reasonNeeded')
  return { type, bidder, reason }
}
