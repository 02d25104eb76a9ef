import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { evaluationOf, goodFile } from '../worked-case.ts'

export interface Shape {
  readonly bidders: number
  readonly questions: number
  /** Name of a bidder, by its place. */
  readonly name?: (index: number) => string
  /** Agreed score of a cell. */
  readonly score?: (bidder: number, question: number) => string
  /** No price criterion, one, or several. */
  readonly prices?: 0 | 1 | 2
  readonly status?: (index: number) => 'admitted' | 'withdrawn' | 'excluded'
  readonly minimumScore?: string
  readonly carers?: boolean
  readonly title?: string
  readonly reason?: string
  /** Cells whose agreed score is left out. */
  readonly hole?: (bidder: number, question: number) => boolean
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

/** Scores that differ, and are the same in every run. */
function usual(bidder: number, question: number): string {
  return String((bidder * 7 + question * 3 + ((bidder * question) % 5)) % 6)
}

/** An evaluation of any shape, read from a file like every other. */
export function writeEvaluation({
  bidders,
  questions,
  name = (index) => `Bidder number ${String(index + 1)}`,
  score = usual,
  prices = 1,
  status = () => 'admitted',
  minimumScore,
  carers = true,
  title = 'A service',
  reason = 'Says who will do what by when.',
  hole = () => false,
}: Shape): Evaluation {
  const forPrice = prices === 0 ? 0 : 20
  const quality = 100 - forPrice
  const each = Math.floor(quality / questions)
  const cells = numbers(bidders).flatMap((bidder) =>
    numbers(questions).map((question) => ({ bidder, question })),
  )
  const id = ({ bidder, question }: (typeof cells)[number]) => ({
    bidder: `b${String(bidder)}`,
    question: `q${String(question)}`,
  })
  const evidence = [{ where: 'paragraph 2', quote: 'We will be there every week.' }]
  return evaluationOf(
    goodFile(
      JSON.stringify({
        format: 'fairmark-evaluation',
        version: 1,
        procurement: {
          reference: 'T-1',
          title,
          buyer: 'A council',
          regime: 'pcr-2015-light-touch',
          scale: { minimum: 0, maximum: 5, step: '1', descriptors: [] },
          weightings: 'absolute',
          criteria: [
            {
              id: 'quality',
              title: 'Quality',
              weighting: quality,
              questions: numbers(questions).map((question) => ({
                id: `q${String(question)}`,
                title: `Question about subject ${String(question + 1)}`,
                weighting: question === 0 ? quality - each * (questions - 1) : each,
                ...(minimumScore === undefined ? {} : { minimumScore }),
              })),
            },
            ...numbers(prices).map((index) => ({
              id: `p${String(index)}`,
              title: `Price ${String(index + 1)}`,
              weighting: forPrice / prices,
              price: { formula: 'lowest-over-price' },
            })),
          ],
          requirements: [{ id: 'r', title: 'Insurance', consequence: 'excluded' }],
          rounding: { places: 2, when: 'total' },
          tieBreak: [],
        },
        tenders: numbers(bidders).map((bidder) => ({
          bidder: `b${String(bidder)}`,
          name: name(bidder),
          status: status(bidder),
          reason: status(bidder) === 'admitted' ? '' : 'They told us on 5 March',
          requirements: { r: 'pass' },
          prices: Object.fromEntries(
            numbers(prices).map((index) => [`p${String(index)}`, String(100_000 + bidder * 1337)]),
          ),
          answers: {},
        })),
        panel: numbers(3).map((member) => ({
          member: `m${String(member)}`,
          role: carers && member === 0 ? 'carer' : 'officer',
          questions: 'all',
        })),
        scores: cells.flatMap((cell) =>
          numbers(3).map((member) => ({
            member: `m${String(member)}`,
            ...id(cell),
            score: String((Number(score(cell.bidder, cell.question)) + member) % 6),
            reason: { good: reason, worries: '', evidence },
          })),
        ),
        consensus: cells
          .filter(({ bidder, question }) => !hole(bidder, question))
          .map((cell) => ({
            ...id(cell),
            score: score(cell.bidder, cell.question),
            reason: { good: reason, worries: 'One small gap.', evidence },
            present: ['m0', 'm1', 'm2'],
          })),
      }),
    ),
  )
}
