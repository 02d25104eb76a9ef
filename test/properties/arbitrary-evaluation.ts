import fc from 'fast-check'
import type { EvaluationFile } from '../../shared/evaluation-file/schema.ts'
import { fraction, toDecimal } from '../../shared/fraction.ts'
import { questionsOf, scaleOf, stepsOf } from '../../shared/procurement/criteria.ts'
import {
  priceFormulas,
  procurementSchema,
  type Procurement,
  type Scale,
} from '../../shared/procurement/procurement.ts'
import { goodFile } from '../worked-case.ts'

/** Everything is generated as small numbers, so that a counterexample shrinks, and built into a file afterwards. */
const seed = fc.nat({ max: 999 })
const seeds = (length: number) => fc.array(seed, { minLength: length, maxLength: length })
/** Null, but for one in so many. */
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>, count: number) =>
  fc.oneof({ weight: count - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })

const leaf = fc.record({
  decision: fc.constantFrom('consensus', 'consensus', 'consensus', 'mean', 'median'),
  minimum: rarely(seed, 8),
  scale: rarely(fc.nat({ max: 3 }), 4),
})
const inner = fc.record({
  cuts: seeds(3),
  leaves: fc.array(leaf, { minLength: 1, maxLength: 3 }),
  minimum: rarely(seed, 8),
})
const outer = fc.record({
  cuts: seeds(5),
  leaves: fc.array(leaf, { maxLength: 3 }),
  criteria: fc.array(inner, { maxLength: 2 }),
  minimum: rarely(seed, 8),
})
const tender = fc.record({
  status: rarely(fc.constantFrom('withdrawn', 'excluded'), 6),
  fails: fc.tuple(rarely(fc.constant(true), 8), rarely(fc.constant(true), 3)),
  prices: seeds(2),
  /** One for the agreed marks, one for those of each member. */
  marks: seeds(4),
})
const evaluation = fc.record({
  relative: fc.boolean(),
  cuts: seeds(5),
  criteria: fc.array(outer, { minLength: 1, maxLength: 3 }),
  formulas: fc.array(fc.constantFrom(...priceFormulas), { maxLength: 2 }),
  scale: fc.nat({ max: 3 }),
  places: fc.integer({ min: 0, max: 4 }),
  when: fc.constantFrom('total' as const, 'each' as const),
  requirements: fc.nat({ max: 2 }),
  tieBreak: fc.array(seed, { maxLength: 3 }),
  /** Few different marks make ties. */
  variety: fc.constantFrom(2, 3, 1000),
  tenders: fc.array(tender, { maxLength: 7, size: 'max' }),
  hole: rarely(seed, 8),
})
type Outer = typeof outer extends fc.Arbitrary<infer Value> ? Value : never
type Leaf = Outer['leaves'][number]
type Seeds = typeof evaluation extends fc.Arbitrary<infer Value> ? Value : never

const scales = [
  { minimum: '0', maximum: '5', step: '1', descriptors: [] },
  { minimum: '0', maximum: '10', step: '0.5', descriptors: [] },
  { minimum: '1', maximum: '4', step: '1', descriptors: [] },
  { minimum: '0', maximum: '7', step: '0.1', descriptors: [] },
].map((scale) => ({ scale, steps: stepsOf(scale) }))
const stepsIn = ({ maximum }: Scale) => scales.find(({ scale }) => scale.maximum === maximum)?.steps ?? []

/** A good evaluation file: both weighting modes, nested criteria, all formulas, both roundings, decisions, thresholds, statuses. */
export const arbitraryFile: fc.Arbitrary<EvaluationFile> = evaluation.map((given) => {
  const procurement = buildProcurement(given)
  const questions = questionsOf(procurement)
  const cells = given.tenders.flatMap(({ marks }, row) =>
    questions.map((question, column) => {
      const steps = stepsIn(scaleOf(procurement, question))
      const [agreed = '0', ...ofMembers] = marks.map(
        (mark) => steps[(scatter(mark, column) % given.variety) % steps.length] ?? '0',
      )
      return {
        bidder: `b${String(row)}`,
        question: question.id,
        isAgreed: (question.decision ?? 'consensus') === 'consensus',
        agreed,
        given: ofMembers,
      }
    }),
  )
  const scored = cells.filter((_, index) => given.hole === null || index !== given.hole % cells.length)
  return goodFile(
    JSON.stringify({
      format: 'fairmark-evaluation',
      version: 1,
      procurement,
      tenders: given.tenders.map(({ status, fails, prices }, row) => ({
        bidder: `b${String(row)}`,
        name: `Bidder ${String(row)}`,
        ...(status === null ? {} : { status }),
        requirements: Object.fromEntries(
          procurement.requirements.map(({ id }, index) => [id, fails[index] === true ? 'fail' : 'pass']),
        ),
        prices: Object.fromEntries(
          given.formulas.map((_, index) => [
            `p${String(index)}`,
            `${String(100 + ((prices[index] ?? 0) % given.variety))}.${String((prices[index] ?? 0) % 10)}7`,
          ]),
        ),
        answers: {},
      })),
      panel: ['m0', 'm1', 'm2'].map((member) => ({ member, role: 'evaluator', questions: 'all' })),
      scores: scored.flatMap(({ bidder, question, given: ofMembers }) =>
        ofMembers.map((score, member) => ({
          member: `m${String(member)}`,
          bidder,
          question,
          score,
          reason: 'Because.',
        })),
      ),
      consensus: scored.flatMap(({ bidder, question, isAgreed, agreed }) =>
        isAgreed ? [{ bidder, question, score: agreed, reason: 'Agreed.', present: ['m0', 'm1'] }] : [],
      ),
    }),
  )
})

/** Weightings are in quarters of a percentage point: children of a parent in absolute mode, of the whole in relative mode. */
function buildProcurement(given: Seeds): Procurement {
  const whole = 400
  let questions = 0
  let criteria = 0
  const weighting = (quarters = 0) => toDecimal(fraction(BigInt(quarters), 4n))
  const inside = (quarters = 0) => (given.relative ? whole : quarters)
  const minimum = (value: number | null, key: string, from: readonly string[]) =>
    value === null ? {} : { [key]: from[value % from.length] }

  const buildLeaf = ({ decision, minimum: least, scale }: Leaf, quarters?: number) => {
    const own = scale === null ? {} : { scale: scales[scale]?.scale }
    const steps = scales[scale ?? given.scale]?.steps ?? []
    return {
      id: `q${String(questions++)}`,
      title: 'Question',
      weighting: weighting(quarters),
      decision,
      ...minimum(least, 'minimumScore', steps.slice(0, 3)),
      ...own,
    }
  }
  const buildCriterion = (
    {
      cuts,
      leaves,
      criteria: held = [],
      minimum: least,
    }: Omit<Outer, 'criteria'> & { criteria?: Outer['criteria'] },
    quarters = 0,
  ): object => {
    const parts = split(inside(quarters), Math.max(1, held.length + leaves.length), cuts)
    return {
      id: `c${String(criteria++)}`,
      title: 'Criterion',
      weighting: weighting(quarters),
      ...minimum(least, 'minimumPercent', ['0', '20', '33.3', '50']),
      criteria: held.map((each, index) => buildCriterion(each, parts[index])),
      questions: (held.length + leaves.length === 0 ? [plainLeaf] : leaves).map((each, index) =>
        buildLeaf(each, parts[held.length + index]),
      ),
    }
  }

  const parts = split(whole, given.criteria.length + given.formulas.length, given.cuts)
  const built = [
    ...given.criteria.map((each, index) => buildCriterion(each, parts[index])),
    ...given.formulas.map((formula, index) => ({
      id: `p${String(index)}`,
      title: 'Price',
      weighting: weighting(parts[given.criteria.length + index]),
      price: { formula },
    })),
  ]
  const ids = [...Array(questions).keys()].map((n) => `q${String(n)}`).concat('c0')
  return procurementSchema.parse({
    reference: 'R',
    title: 'T',
    buyer: 'B',
    regime: 'pa-2023',
    scale: scales[given.scale]?.scale,
    weightings: given.relative ? 'relative' : 'absolute',
    criteria: built,
    requirements: ['excluded', 'recorded']
      .slice(0, given.requirements)
      .map((consequence) => ({ id: consequence, title: 'Requirement', consequence })),
    rounding: { places: given.places, when: given.when },
    tieBreak: given.tieBreak.map((mark) => ids[mark % ids.length]),
  })
}

const plainLeaf: Leaf = { decision: 'consensus', minimum: null, scale: null }

/** Another number for each column, the same each time. */
function scatter(mark: number, column: number): number {
  return ((mark + 1) * (column * 37 + 11) + column * 613) % 997
}

/** So many parts, zero among them, that add up to the whole. */
function split(whole: number, count: number, cuts: readonly number[]): readonly number[] {
  const inner = cuts.slice(0, count - 1).map((cut) => Math.floor((cut * whole) / 999))
  const edges = [0, ...inner.sort((a, b) => a - b), whole]
  return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
}
