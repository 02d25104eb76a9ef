import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Fraction } from '../fraction.ts'
import type { QuestionId } from '../identifiers.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import { individualScores, type IndividualScores } from '../scoring/individual-scores.ts'
import { krippendorffAlpha } from './krippendorff.ts'

/** How far the members agree, for the lead only. It never adjusts a score. */
export interface Agreement {
  readonly ordinal: Fraction | null
  readonly interval: Fraction | null
}

/** Over every cell that members scored, tenders that left included: how people score does not depend on who stays. */
export function agreementOf(evaluation: Evaluation): Agreement {
  return agreementOn([...individualScores(evaluation).values()].flatMap((cells) => [...cells.values()]))
}

/** The same of each question by itself, in the order of the procurement; those that nobody scored are left out. */
export function agreementByQuestion(evaluation: Evaluation): ReadonlyMap<QuestionId, Agreement> {
  const { procurement } = evaluation
  const bidders = [...individualScores(evaluation).values()]
  return new Map(
    (procurement ? criteriaTree(procurement).questions : []).flatMap(({ question: { id } }) => {
      const units = bidders.flatMap((cells) => [cells.get(id) ?? []]).filter((scores) => scores.length > 0)
      return units.length === 0 ? [] : [[id, agreementOn(units)] as const]
    }),
  )
}

/** Of scores that were read already, only by their order, which is what a scale of words has: all, and by question. */
export function ordinalAgreement(
  individual: IndividualScores,
  questions: readonly QuestionId[],
): { readonly all: Fraction | null; readonly byQuestion: ReadonlyMap<QuestionId, Fraction | null> } {
  const bidders = [...individual.values()]
  return {
    all: krippendorffAlpha(
      bidders.flatMap((cells) => [...cells.values()]),
      'ordinal',
    ),
    byQuestion: new Map(
      questions.map((id) => [
        id,
        krippendorffAlpha(
          bidders.map((cells) => cells.get(id) ?? []),
          'ordinal',
        ),
      ]),
    ),
  }
}

function agreementOn(units: readonly (readonly Fraction[])[]): Agreement {
  return { ordinal: krippendorffAlpha(units, 'ordinal'), interval: krippendorffAlpha(units, 'interval') }
}
