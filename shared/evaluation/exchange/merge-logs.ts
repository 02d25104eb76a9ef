import type { BidderId, LogId, QuestionId } from '../../identifiers.ts'
import type { Cell } from '../exchange-events.ts'
import { sameReason } from '../reason.ts'
import type { GivenScore, MemberReturns, ScoreSheet, Troubles } from '../evaluation.ts'
import type { LogReading } from './read-log.ts'

/** One log of a member and what it says. */
export interface ReadLog {
  readonly log: LogId
  readonly reading: LogReading
}

type Candidate = readonly [log: LogId, given: GivenScore]

/** The scores of all logs of one member together, and the answers that they score differently. */
export interface Merged {
  readonly scores: ScoreSheet['scores']
  readonly conflicts: Troubles['conflicts']
}

/**
 * The same score with the same reason in two logs is one: a new laptop takes over what the old one had sent. Two different
 * ones are for a person to judge; the later is never preferred. A score of the question as clarified takes the place of
 * one of the question as it stood before, in whichever log. What the lead chose stands against the scores that were there
 * to choose from; one that comes later is asked about again.
 * @param logs in the order of their ids, which decides what is not a matter of content (whose time is shown)
 */
export function mergeLogs(logs: readonly ReadLog[], resolved: MemberReturns['resolved']): Merged {
  const [first, ...others] = logs
  if (!first || others.length === 0) return { scores: first?.reading.scores ?? new Map(), conflicts: [] }
  const scores = new Map<BidderId, Map<QuestionId, GivenScore>>()
  const conflicts: Troubles['conflicts'][number][] = []
  for (const [bidder, questions] of candidates(logs)) {
    const ofBidder = new Map<QuestionId, GivenScore>()
    for (const [question, all] of questions) {
      const chosen = resolved.findLast((one) => one.bidder === bidder && one.question === question)
      const current = currentOf(all)
      const given = theOne(current, chosen)
      if (given) ofBidder.set(question, given)
      else conflicts.push({ bidder, question, logs: current.map(([log]) => log) })
    }
    if (ofBidder.size > 0) scores.set(bidder, ofBidder)
  }
  return { scores, conflicts }
}

function candidates(logs: readonly ReadLog[]): Map<BidderId, Map<QuestionId, Candidate[]>> {
  const all = new Map<BidderId, Map<QuestionId, Candidate[]>>()
  for (const { log, reading } of logs) {
    for (const [bidder, given] of reading.scores) {
      const ofBidder = all.get(bidder) ?? new Map<QuestionId, Candidate[]>()
      all.set(bidder, ofBidder)
      for (const [question, score] of given) {
        const ofCell = ofBidder.get(question)
        if (ofCell) ofCell.push([log, score])
        else ofBidder.set(question, [[log, score]])
      }
    }
  }
  return all
}

/** What these logs say of one answer. */
export function scoresOf(logs: readonly ReadLog[], { bidder, question }: Cell): readonly GivenScore[] {
  return logs.flatMap(({ reading }) => reading.scores.get(bidder)?.get(question) ?? [])
}

/** Those of the question as it now stands, or as it last stood for any of them. */
function currentOf(all: readonly Candidate[]): readonly Candidate[] {
  const newest = Math.max(...all.map(([, { revision }]) => revision))
  return all.filter(([, { revision }]) => revision === newest)
}

/** The score that counts; undefined where people must say. */
function theOne(
  current: readonly Candidate[],
  chosen: MemberReturns['resolved'][number] | undefined,
): GivenScore | undefined {
  const known = chosen?.among ?? []
  const first = current.find(([log]) => log === chosen?.log) ?? current[0]
  if (!first) return undefined
  const isChosen = first[0] === chosen?.log
  const settled = current.every(
    ([, given]) => isSame(first[1], given) || (isChosen && known.some((one) => isSame(one, given))),
  )
  return settled ? first[1] : undefined
}

function isSame(one: GivenScore, other: GivenScore): boolean {
  return one.score === other.score && sameReason(one.reason, other.reason)
}
