import type { Evaluation, GivenScore } from '../evaluation/evaluation.ts'
import { isCurrent } from '../evaluation/exchange/asked.ts'
import type { Cell } from '../evaluation/exchange-events.ts'
import type { Reason } from '../evaluation/reason.ts'
import type { BidderId, MemberId, QuestionId } from '../identifiers.ts'
import { criteriaTree, type QuestionLeaf } from '../procurement/criteria-tree.ts'
import { alikeGroups, type AlikePair } from './alike-groups.ts'
import { NumberList } from './number-list.ts'
import { Shingles, type ShingleRun } from './shingles.ts'

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
  readonly closest: readonly GivenReason[]
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

interface OwnWords extends ShingleRun {
  readonly bidder: BidderId
  readonly member: MemberId
  readonly given: GivenScore
}

function alikeOn(evaluation: Evaluation, leaf: QuestionLeaf): readonly AlikeReasons[] {
  const { id: question } = leaf.question
  const published = publishedWords(leaf)
  const reader = new OwnShingles()
  const byMember = new Map<MemberId, OwnWords[]>()
  const found: AlikeReasons[] = []
  for (const [bidder, tender] of evaluation.tenders) {
    reader.begin([...published, tender.answers.get(question) ?? ''])
    const ofAnswer: OwnWords[] = []
    for (const [member, { scores }] of evaluation.sheets) {
      const given = scores.get(bidder)?.get(question)
      if (!given || !isCurrent(evaluation, given, question)) continue
      const { from, to } = reader.read(given.reason)
      if (to - from < FEWEST_SHINGLES) continue
      const words = { bidder, member, given, from, to }
      ofAnswer.push(words)
      const ofMember = byMember.get(member)
      if (ofMember) ofMember.push(words)
      else byMember.set(member, [words])
    }
    found.push(...groupsOf('answer', question, reader.own, ofAnswer))
  }
  const carried = [...byMember.values()].flatMap((own) => groupsOf('member', question, reader.own, own))
  return [...carried, ...found]
}

function publishedWords({ question, scale }: QuestionLeaf): readonly string[] {
  return [
    question.title,
    question.guidance ?? '',
    ...scale.descriptors.map(({ word, meaning }) => `${word}. ${meaning}`),
  ]
}

/** Reads what is a member's own in a reason, each shingle once. */
class OwnShingles {
  /** Of all reasons, one after the other. */
  readonly own = new Shingles()
  readonly #text = new Shingles()
  readonly #known = new NumberList()
  readonly #taken = new NumberList()

  /** Says what counts for nothing in the reasons that follow. */
  begin(known: readonly string[]): void {
    this.#known.clear()
    for (const text of known) this.#readInto(this.#known, text)
  }

  read({ good, worries, evidence }: Reason): ShingleRun {
    const from = this.own.length
    this.#taken.clear()
    for (const { quote } of evidence) this.#readInto(this.#taken, quote)
    for (const text of [good, worries]) this.#keep(text)
    return { from, to: this.own.length }
  }

  #keep(words: string): void {
    this.#text.clear()
    this.#text.read(words)
    for (let index = 0; index < this.#text.length; index++) {
      const shingle = this.#text.at(index)
      const { size } = this.#taken
      if (!this.#known.has(shingle) && this.#taken.add(shingle) === size) this.own.push(shingle)
    }
  }

  #readInto(list: NumberList, words: string): void {
    this.#text.clear()
    this.#text.read(words)
    for (let index = 0; index < this.#text.length; index++) list.add(this.#text.at(index))
  }
}

function groupsOf(
  kind: AlikeReasons['kind'],
  question: QuestionId,
  shingles: Shingles,
  words: readonly OwnWords[],
): readonly AlikeReasons[] {
  const reasonAt = (index: number): readonly GivenReason[] => {
    const own = words[index]
    return own ? [{ bidder: own.bidder, question, member: own.member, given: own.given }] : []
  }
  return alikeGroups(shingles, words).map(({ texts, closest: { first, second, shared, either } }) => ({
    ...{ kind, question, shared, either },
    reasons: texts.flatMap(reasonAt),
    closest: [first, second].flatMap(reasonAt),
  }))
}
