import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyEvaluation, type Evaluation } from '../../shared/evaluation/evaluation.ts'
import { eventSchema, type Recorded } from '../../shared/evaluation/event.ts'
import { evolve, fold } from '../../shared/evaluation/evolve.ts'

const member = fc.constantFrom('m1', 'm2')
const bidder = fc.constantFrom('east', 'west')
const question = fc.constantFrom('q1', 'q2')
const score = fc.constantFrom('1', '2', '3')
const reason = fc.constant({ good: 'Good.', worries: '', evidence: [] })

/** Runs of scores, and between them what looks at all that they have made. */
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('ScoreGiven'), member, bidder, question, score, reason }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ type: fc.constant('ScoreAgreed'), bidder, question, score, reason },
      ...{ decidingPoint: fc.constant(''), present: fc.constant([]) },
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('ScoreSheetSubmitted'), member }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ type: fc.constant('TenderReceived'), bidder },
      ...{ name: fc.constant('Name'), answers: fc.constant([]) },
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'LogRecovered', bytes: 1, sha256: 'a'.repeat(64) }) },
)
const history = fc
  .array(event, { maxLength: 40, size: 'max' })
  .map((events) =>
    events.map((one, n): Recorded => ({ at: String(n), by: 'm1', event: eventSchema.parse(one) })),
  )

test('the fold is what evolving entry by entry comes to, and changes no state that somebody holds', () => {
  fc.assert(
    fc.property(history, history, (before, after) => {
      const states = before.reduce<readonly Evaluation[]>(
        (all, one) => [...all, evolve(all.at(-1) ?? emptyEvaluation, one)],
        [],
      )
      const held = states.at(-1) ?? emptyEvaluation
      const shown = states.map(written)
      expect(written(fold(before))).toBe(written(held))
      const whole = after.reduce((state, one) => evolve(state, one), held)
      expect(written(fold(after, held))).toBe(written(whole))
      expect(states.map(written)).toEqual(shown)
    }),
  )
})

/** Maps in their own order. */
function written(state: Evaluation): string {
  return JSON.stringify(state, (_key, value: unknown) => (value instanceof Map ? [...value] : value))
}
