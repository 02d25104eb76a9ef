import type { Evaluation, GivenScore } from '../evaluation/evaluation.ts'
import { isCurrent } from '../evaluation/exchange/asked.ts'
import type { Cell } from '../evaluation/exchange-events.ts'
import type { MemberId, QuestionId } from '../identifiers.ts'
import { criteriaTree, type QuestionLeaf } from '../procurement/criteria-tree.ts'
import { alikeGroups, type AlikePair } from './alike-groups.ts'
import { NumberList } from './number-list.ts'
import { shinglesOf } from './shingles.ts'

/** A score with its reason, and whose it is. */
export interface GivenReason extends Cell {
  readonly member: MemberId
  readonly given: GivenScore
}

/** Reasons that are nearly the same words. */
export interface AlikeReasons extends Pick<AlikePair, 'shared' | 'either'> {
  /** Of one member for several bidders, or of several members for one bidder; always to one question. */
  readonly kind: 'member' | 'answer'
  readonly question: QuestionId
  /** Two or more. */
  readonly reasons: readonly GivenReason[]
  /** The two of them that are most alike. */
  readonly closest: readonly [GivenReason, GivenReason]
}

/**
 * Fewer shingles than this that are a member's own, ten words in a row, are a short reason: two people may well write the
 * same.
 */
const FEWEST_SHINGLES = 8

/**
 * Reasons that were carried over from one bidder to another by one member, or from one member to another for the same
 * answer, question by question as they stand. What a reason has out of the bidder's answer, its quoted evidence, the
 * question or the scale's descriptors is no copy and is left out first. Alike words are no fault by themselves: the same
 * gap in two bids is the same gap. For the lead only. It never adjusts a score.
 */
export function alikeReasons(evaluation: Evaluation): readonly AlikeReasons[] {
  const { procurement } = evaluation
  if (!procurement) return []
  return criteriaTree(procurement).questions.flatMap((leaf) => alikeOn(evaluation, leaf))
}

interface OwnWords {
  readonly reason: GivenReason
  /** Each once. */
  readonly shingles: readonly number[]
}

function alikeOn(evaluation: Evaluation, leaf: QuestionLeaf): readonly AlikeReasons[] {
  const { id: question } = leaf.question
  const published = publishedWords(leaf).flatMap(shinglesOf)
  const lists = { known: new NumberList(), taken: new NumberList() }
  const byMember = new Map<MemberId, OwnWords[]>()
  const found: AlikeReasons[] = []
  for (const [bidder, tender] of evaluation.tenders) {
    lists.known.clear()
    for (const shingle of published) lists.known.add(shingle)
    for (const shingle of shinglesOf(tender.answers.get(question) ?? '')) lists.known.add(shingle)
    const ofAnswer: OwnWords[] = []
    for (const [member, { scores }] of evaluation.sheets) {
      const given = scores.get(bidder)?.get(question)
      if (!given || !isCurrent(evaluation, given, question)) continue
      const shingles = ownShingles(given, lists)
      if (shingles.length < FEWEST_SHINGLES) continue
      const words = { reason: { bidder, question, member, given }, shingles }
      ofAnswer.push(words)
      const ofMember = byMember.get(member)
      if (ofMember) ofMember.push(words)
      else byMember.set(member, [words])
    }
    found.push(...groupsOf('answer', ofAnswer))
  }
  return [...[...byMember.values()].flatMap((own) => groupsOf('member', own)), ...found]
}

function publishedWords({ question, scale }: QuestionLeaf): readonly string[] {
  return [
    question.title,
    question.guidance ?? '',
    ...scale.descriptors.map(({ word, meaning }) => `${word}. ${meaning}`),
  ]
}

/** @param lists what the answer and the procurement say, and one to be filled with what is counted already */
function ownShingles(
  { reason: { good, worries, evidence } }: GivenScore,
  { known, taken }: Readonly<Record<'known' | 'taken', NumberList>>,
): readonly number[] {
  taken.clear()
  for (const { quote } of evidence) for (const shingle of shinglesOf(quote)) taken.add(shingle)
  const own: number[] = []
  const keep = (shingle: number): void => {
    if (known.has(shingle)) return
    const { size } = taken
    if (taken.add(shingle) === size) own.push(shingle)
  }
  shinglesOf(good).forEach(keep)
  shinglesOf(worries).forEach(keep)
  return own
}

function groupsOf(kind: AlikeReasons['kind'], own: readonly OwnWords[]): readonly AlikeReasons[] {
  return alikeGroups(own.map(({ shingles }) => shingles)).flatMap(({ texts, closest }) => {
    const [first, second] = [own[closest.first]?.reason, own[closest.second]?.reason]
    if (!first || !second) return []
    return [
      {
        kind,
        question: first.question,
        reasons: texts.flatMap((index) => own[index]?.reason ?? []),
        closest: [first, second] as const,
        shared: closest.shared,
        either: closest.either,
      },
    ]
  })
}
