import { expect, test } from 'vitest'
import fc from 'fast-check'
import { bidderId, questionId } from '../../shared/identifiers.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { hashOf, routeOf, type Route } from '../../renderer/route.ts'

const evaluation = evaluationKey.parse('5a3d1e00000000000000000000000001')

test('an address leads back to its screen, whatever the ids hold', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 100 }),
      fc.string({ minLength: 1, maxLength: 100 }),
      (q, b) => {
        const route: Route = {
          screen: 'score',
          evaluation,
          question: questionId.parse(q.toWellFormed()),
          bidder: bidderId.parse(b.toWellFormed()),
        }
        expect(routeOf(hashOf(route))).toEqual(route)
      },
    ),
  )
})
test.each(['work', 'results', 'documents'] as const)('so does the address of %s', (screen) => {
  expect(routeOf(hashOf({ screen, evaluation }))).toEqual({ screen, evaluation })
})
test.each(['', '#', '#/', '#/nowhere', '#/work/not-a-key', `#/score/${evaluation}/q1`, '#/score/%E0%A4%A'])(
  'any other address leads to the start: %s',
  (hash) => {
    expect(routeOf(hash)).toEqual({ screen: 'start' })
  },
)
