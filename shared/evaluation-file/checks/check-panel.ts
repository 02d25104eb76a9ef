import { below } from '../../json-path.ts'
import { refusal, type Refusal } from '../../refusal.ts'
import type { EvaluationFile } from '../schema.ts'
import { checkNames, checkTwice, seenBefore, type References } from './references.ts'

/** Members are unique and score questions that there are. */
export function checkPanel({ panel }: EvaluationFile, references: References): Refusal | undefined {
  const twice = checkTwice(
    panel.map(({ member }) => member),
    (index) => below('panel', index, 'member'),
  )
  if (twice) return twice
  for (const [index, { questions }] of panel.entries()) {
    if (questions === 'all') continue
    const path = below('panel', index, 'questions')
    const unknown = questions.findIndex((question) => !references.tree.question.has(question))
    const [question] = questions.slice(unknown)
    if (unknown >= 0 && question !== undefined) {
      return refusal('refusal.unknownQuestion', { question }, below(path, unknown))
    }
    const repeated = checkTwice(questions, (place) => below(path, place))
    if (repeated) return repeated
  }
  return undefined
}

/** One entry for each link between a member and a bidder. */
export function checkInterests(
  { interests = [] }: EvaluationFile,
  references: References,
): Refusal | undefined {
  const seen = seenBefore()
  for (const [index, interest] of interests.entries()) {
    const path = below('interests', index)
    const { member, bidder } = interest
    const wrong = checkNames(references, { member, bidder }, path)
    if (wrong) return wrong
    if (seen(member, bidder)) return refusal('refusal.file.interestTwice', { member, bidder }, path)
  }
  return undefined
}
