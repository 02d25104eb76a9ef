import fc from 'fast-check'
import { bidders, questions } from '../exchange/small-panel.ts'

/** One thing that happens on one of a member's laptops. What the member's program refuses does not happen. */
const act = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('give' as const),
      bidder: fc.constantFrom(...bidders, 'east'),
      question: fc.constantFrom(...questions),
      score: fc.constantFrom('0', '1', '2'),
      why: fc.constantFrom('Because.', 'Because.', 'For another reason.'),
    }),
  },
  /** What is missing first. */
  { weight: 3, arbitrary: fc.constant({ kind: 'submit' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('declare' as const), bidders: fc.subarray([...bidders]) }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'open-newer' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unlock' as const), which: fc.nat({ max: 2 }) }) },
  /** The panel's record comes, as it stands or an earlier one, and is answered. */
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('read' as const),
      which: fc.nat({ max: 1 }),
      confirmed: fc.option(fc.boolean()),
    }),
  },
  /** Past the rules: what a changed program may have written. */
  { weight: 1, arbitrary: fc.constant({ kind: 'force' as const }) },
)
export type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never

/** What a member does on up to three laptops, some of them restored from a backup, and what comes back of it. */
export const memberHistory = fc.record({
  laptops: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(fc.record({ laptop: fc.nat({ max: 4 }), act, copies: fc.boolean(), sends: fc.boolean() }), {
    minLength: 1,
    maxLength: 25,
    size: 'max',
  }),
  /** How many copies of laptops there may be: each writes on in the same log. */
  copies: fc.nat({ max: 2 }),
  /** Older parts of the logs, which came in as well. */
  older: fc.array(fc.nat({ max: 30 }), { maxLength: 3 }),
  /** What the lead then decides. */
  decisions: fc.record({
    revoked: fc.option(fc.nat({ max: 12 })),
    kept: fc.option(fc.nat({ max: 5 })),
    resolved: fc.option(fc.nat({ max: 2 })),
    links: fc.boolean(),
  }),
})
export type MemberHistory = typeof memberHistory extends fc.Arbitrary<infer Value> ? Value : never
