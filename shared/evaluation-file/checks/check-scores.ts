import type { QuestionId } from '../../identifiers.ts'
import { below } from '../../json-path.ts'
import { isOnScale } from '../../procurement/criteria.ts'
import { refusal, type Refusal } from '../../refusal.ts'
import type { EvaluationFile } from '../schema.ts'
import { checkNames, checkTwice, seenBefore, type References } from './references.ts'

/** One score of a member for a cell, on the scale of its question. */
export function checkScores({ scores }: EvaluationFile, references: References): Refusal | undefined {
  const seen = seenBefore()
  const offScale = scaleCheck(references)
  for (const [index, entry] of scores.entries()) {
    const path = below('scores', index)
    const { member, bidder, question, score } = entry
    const wrong =
      checkNames(references, { member, bidder, question }, path) ??
      offScale(question, score, below(path, 'score'))
    if (wrong) return wrong
    if (seen(member, bidder, question)) {
      return refusal('refusal.file.scoreTwice', { member, bidder, question }, path)
    }
  }
  return undefined
}

/** One agreed score for a cell, on the scale of its question, agreed by members of the panel. */
export function checkConsensus({ consensus }: EvaluationFile, references: References): Refusal | undefined {
  const seen = seenBefore()
  const offScale = scaleCheck(references)
  for (const [index, entry] of consensus.entries()) {
    const path = below('consensus', index)
    const { bidder, question, score, present } = entry
    const wrong =
      checkNames(references, { bidder, question }, path) ?? offScale(question, score, below(path, 'score'))
    if (wrong) return wrong
    if (seen(bidder, question)) return refusal('refusal.file.agreedTwice', { bidder, question }, path)
    const place = (member: number) => below(path, 'present', member)
    const [stranger] = present.filter((member) => !references.members.has(member))
    if (stranger !== undefined) {
      return refusal('refusal.unknownMember', { member: stranger }, place(present.indexOf(stranger)))
    }
    const twice = checkTwice(present, place)
    if (twice) return twice
  }
  return undefined
}

/** A verdict is kept for each score of each question: a file repeats few different ones many times. */
function scaleCheck({ tree }: References) {
  const good = new Map<QuestionId, Set<string>>()
  return (id: QuestionId, score: string, path: string): Refusal | undefined => {
    const leaf = tree.question.get(id)
    if (!leaf || good.get(id)?.has(score)) return undefined
    if (isOnScale(score, leaf.scale)) {
      good.set(id, (good.get(id) ?? new Set()).add(score))
      return undefined
    }
    const { minimum, maximum, step } = leaf.scale
    const values = { question: leaf.question.title, score, minimum, maximum, step }
    return refusal('refusal.offScale', values, path)
  }
}
