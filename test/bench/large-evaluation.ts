import { bidderId, criterionId, memberId, questionId } from '../../shared/identifiers.ts'
import {
  emptyEvaluation,
  type AgreedScore,
  type Evaluation,
  type GivenScore,
  type Tender,
} from '../../shared/evaluation/evaluation.ts'
import { plainReason } from '../../shared/evaluation/reason.ts'
import type { Procurement } from '../../shared/procurement/procurement.ts'

interface Size {
  readonly bidders: number
  readonly questions: number
  readonly members: number
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

/** The largest evaluation we promise to be quick with, built as a state: every member scored every answer. */
export function largeEvaluation({ bidders, questions, members }: Size): Evaluation {
  const ids = numbers(questions).map((index) => questionId.parse(`q${String(index)}`))
  const all = numbers(bidders).map((index) => bidderId.parse(`b${String(index)}`))
  const price = criterionId.parse('price')
  const procurement: Procurement = {
    reference: 'LARGE',
    title: 'Large',
    buyer: 'Council',
    regime: 'pcr-2015-light-touch',
    scale: { minimum: '0', maximum: '5', step: '1', descriptors: [] },
    weightings: 'relative',
    criteria: [
      {
        id: criterionId.parse('quality'),
        title: 'Quality',
        weighting: '80',
        questions: ids.map((id) => ({ id, title: id, weighting: String(100 / questions) })),
      },
      { id: price, title: 'Price', weighting: '20', price: { formula: 'lowest-over-price' } },
    ],
    requirements: [],
    rounding: { places: 2, when: 'total' },
    tieBreak: [],
  }
  const score = (bidder: number, question: number, member: number): string =>
    String((bidder * 7 + question * 5 + member * 3 + ((bidder * question) % 4)) % 6)
  const given = (value: string): GivenScore => ({
    score: value,
    reason: plainReason('Because.'),
    at: '',
    revision: 1,
  })
  const agreed = (value: string): AgreedScore => ({
    ...given(value),
    decidingPoint: '',
    present: [],
    changeReason: undefined,
  })
  return {
    ...emptyEvaluation,
    procurement,
    tenders: new Map(
      all.map((bidder, index): [typeof bidder, Tender] => [
        bidder,
        {
          bidder,
          name: bidder,
          alias: undefined,
          status: 'admitted',
          statusReason: '',
          requirements: new Map(),
          prices: new Map([[price, String(100_000 + index * 37)]]),
          answers: new Map(),
        },
      ]),
    ),
    sheets: new Map(
      numbers(members).map((member) => [
        memberId.parse(`m${String(member)}`),
        {
          submittedAt: '',
          scores: new Map(
            all.map((bidder, b) => [bidder, new Map(ids.map((id, q) => [id, given(score(b, q, member))]))]),
          ),
        },
      ]),
    ),
    agreed: new Map(
      all.map((bidder, b) => [bidder, new Map(ids.map((id, q) => [id, [agreed(score(b, q, 0))]]))]),
    ),
  }
}
