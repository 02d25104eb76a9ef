import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { Evaluation } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import { revisionOf } from '../exchange/asked.ts'
import { knownPublished, knownQuestion, knownTender } from './known.ts'

/** What was published stays; what it means is said beside it, and it is asked again. */
export function clarifyQuestion(
  state: Evaluation,
  command: CommandOf<'ClarifyQuestion'>,
): EventOf<'QuestionClarified'> | Refusal {
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  const question = knownQuestion(procurement, command.question)
  if (isRefusal(question)) return question
  const text = command.text.trim()
  if (state.recommendation) return refusal('refusal.alreadyRecommended')
  if (state.exchange.opened) return refusal('refusal.returnsOpenedAlready')
  if (text === '') return refusal('refusal.clarificationEmpty', { question: question.title })
  return {
    type: 'QuestionClarified',
    question: question.id,
    revision: revisionOf(state, question.id) + 1,
    text,
  }
}

export function documentReceived(
  state: Evaluation,
  event: EventOf<'DocumentReceived'>,
): EventOf<'DocumentReceived'> | Refusal {
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  const { bidder, question: id, requirement, sha256 } = event.document
  const tender = knownTender(state, bidder)
  if (isRefusal(tender)) return tender
  const question = id === undefined ? undefined : knownQuestion(procurement, id)
  if (isRefusal(question)) return question
  if (requirement !== undefined && !procurement.requirements.some((one) => one.id === requirement))
    return refusal('refusal.unknownRequirement', { requirement })
  if (state.recommendation) return refusal('refusal.alreadyRecommended')
  const twice = state.exchange.documents.some(
    (known) =>
      known.bidder === bidder &&
      known.question === id &&
      known.requirement === requirement &&
      known.sha256 === sha256,
  )
  return twice ? refusal('refusal.documentTwice', { bidder: tender.name }) : event
}
