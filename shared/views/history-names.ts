import type { Evaluation } from '../evaluation/evaluation.ts'
import { bidderOfCode } from '../evaluation/exchange/aliases.ts'
import { seesScores } from '../evaluation/exchange/blindness.ts'
import type { Sources } from '../evaluation/sources.ts'
import type { BidderId, CriterionId, MemberId, QuestionId, RequirementId } from '../identifiers.ts'
import type { Say } from '../messages/message.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'

/** What the sentences of a record call things. */
export interface HistoryNames {
  readonly say: Say
  /** Before the returns are opened no sentence names a score (record.md, "Blindness"). */
  readonly showsScores: boolean
  readonly state: Evaluation
  readonly returned: Sources['returned']
  readonly by: (person: string) => string
  readonly member: (member: MemberId) => string
  readonly bidder: (bidder: BidderId) => string
  /** "question 3". */
  readonly question: (question: QuestionId) => string
  readonly criterion: (criterion: CriterionId) => string
  readonly requirement: (requirement: RequirementId) => string
  /** "Good" for 4; empty where the scale has no word. */
  readonly word: (question: QuestionId, score: string) => string
}

/** @param inMemberLog bidders stand there by their codes, where they are hidden from the panel */
export function historyNames(
  { state, say, returned }: Pick<HistoryNames, 'state' | 'say' | 'returned'>,
  inMemberLog: boolean,
): HistoryNames {
  const tree = state.procurement && criteriaTree(state.procurement)
  const bidderOf = inMemberLog ? bidderOfCode(state) : (bidder: BidderId) => bidder
  const titles = new Map<string, string>([...state.panel.values()].map((one) => [one.member, one.title]))
  const member = (id: MemberId) => state.panel.get(id)?.title ?? id
  return {
    say,
    showsScores: seesScores(state),
    state,
    returned,
    by: (person) => {
      const title = titles.get(person)
      return title ?? (person === 'procurement-lead' ? say('lead.history.lead') : person)
    },
    member,
    bidder: (bidder) => state.tenders.get(bidderOf(bidder))?.name ?? bidder,
    question: (question) => {
      const number = tree?.question.get(question)?.number
      return number === undefined ? question : say('lead.history.question', { number })
    },
    criterion: (criterion) => tree?.criterion.get(criterion)?.criterion.title ?? criterion,
    requirement: (requirement) =>
      state.procurement?.requirements.find(({ id }) => id === requirement)?.title ?? requirement,
    word: (question, score) =>
      tree?.question.get(question)?.scale.descriptors.find((one) => one.score === score)?.word ?? '',
  }
}
