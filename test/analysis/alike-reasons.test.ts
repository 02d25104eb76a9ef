import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alikeGroups } from '../../shared/analysis/alike-groups.ts'
import { alikeReasons } from '../../shared/analysis/alike-reasons.ts'
import { Shingles } from '../../shared/analysis/shingles.ts'
import { NumberList } from '../../shared/analysis/number-list.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { reasonSchema, type Reason } from '../../shared/evaluation/reason.ts'
import { smallEvaluation, type SmallFile } from '../small-file.ts'
import { withScores } from './with-scores.ts'

const LONG =
  'They tell us who rings back and when, and what a carer does if nobody rings. The hours fit people who work.'
const OTHER =
  'The drop-in is near the bus station and stays open until seven, but nothing is said about weekends or holidays.'

type Given = readonly [member: string, bidder: string, question: string, reason: Partial<Reason> | string]

/** Everybody scores 3, with these reasons. */
function reasoned(given: readonly Given[], file: SmallFile = {}): Evaluation {
  const evaluation = smallEvaluation({
    panel: ['m1', 'm2', 'm3'],
    tenders: { a: {}, b: {}, c: {} },
    scores: given.map(([member, bidder, question]) => [member, bidder, question, 3]),
    ...file,
  })
  const reasons = new Map(
    given.map(([member, bidder, question, reason]) => [`${member} ${bidder} ${question}`, reason]),
  )
  return withScores(evaluation, (score, cell) => {
    const reason = reasons.get(cell) ?? ''
    const whole = typeof reason === 'string' ? { good: reason } : reason
    return { ...score, reason: reasonSchema.parse({ good: '', worries: '', evidence: [], ...whole }) }
  })
}

const found = (given: readonly Given[], file: SmallFile = {}) =>
  alikeReasons(reasoned(given, file)).map(
    ({ kind, question, reasons, shared, either }) =>
      `${kind} ${question}: ${reasons.map(({ member, bidder }) => `${member} ${bidder}`).join(', ')}; ${String(shared)} of ${String(either)}`,
  )

describe('reasons in nearly the same words', () => {
  test('by hand: one word of twelve is another', () => {
    const one = 'one two three four five six seven eight nine ten eleven twelve'
    const other = one.replace('six', 'half')
    // ten shingles each, of which three hold the sixth word: 7 shared of 13
    expect(
      found([
        ['m1', 'a', 'q1', one],
        ['m1', 'b', 'q1', other],
      ]),
    ).toEqual(['member q1: m1 a, m1 b; 7 of 13'])
    // of two words that are far apart, six: 4 of 16
    expect(
      found([
        ['m1', 'a', 'q1', one],
        ['m1', 'b', 'q1', other.replace('ten', 'dozen')],
      ]),
    ).toEqual([])
  })

  test('of one member for several bidders, and of several members for one bidder', () => {
    expect(
      found([
        ['m1', 'a', 'q1', LONG],
        ['m1', 'b', 'q1', LONG.toUpperCase().replaceAll(',', ' – ')],
        ['m1', 'c', 'q1', OTHER],
        ['m2', 'c', 'q1', OTHER],
      ]),
    ).toEqual(['member q1: m1 a, m1 b; 20 of 20', 'answer q1: m1 c, m2 c; 19 of 19'])
  })

  test('not of another question, nor of another member for another bidder', () => {
    expect(
      found([
        ['m1', 'a', 'q1', LONG],
        ['m1', 'b', 'q2', LONG],
        ['m2', 'b', 'q1', LONG],
      ]),
    ).toEqual([])
  })

  test('short reasons do not count', () => {
    const short = 'They say when somebody rings back and who.'
    expect(
      found([
        ['m1', 'a', 'q1', short],
        ['m1', 'b', 'q1', short],
      ]),
    ).toEqual([])
  })

  test('words of the answer, of quoted evidence, of the scale and of the question do not count', () => {
    const answered = { tenders: { a: { answers: { q1: `We say: ${LONG}` } }, b: { answers: { q1: LONG } } } }
    const twice = (reason: Given[3]): readonly Given[] => [
      ['m1', 'a', 'q1', reason],
      ['m1', 'b', 'q1', reason],
    ]
    expect(found(twice(LONG), { tenders: { a: {}, b: {} } })).toHaveLength(1)
    expect(found(twice(LONG), answered)).toEqual([])
    expect(found(twice({ good: LONG, evidence: [{ where: 'page 2', quote: LONG }] }))).toEqual([])
    const meaning = LONG
    const scale = { minimum: 0, maximum: 5, step: 1, descriptors: [{ score: 3, word: 'okay', meaning }] }
    expect(found(twice(`Okay. ${LONG}`), { procurement: { scale } })).toEqual([])
  })

  test('what a member wrote besides a quotation still counts', () => {
    const answered = { tenders: { a: { answers: { q1: LONG } }, b: { answers: { q1: OTHER } } } }
    const own = 'I could not find who does this when the one worker is ill or away on leave.'
    expect(
      found(
        [
          ['m1', 'a', 'q1', { good: LONG, worries: own }],
          ['m1', 'b', 'q1', { good: OTHER, worries: own }],
        ],
        answered,
      ),
    ).toEqual(['member q1: m1 a, m1 b; 15 of 15'])
  })

  test('one group of all that are alike, with the two that are most alike', () => {
    const [groups] = alikeReasons(
      reasoned([
        ['m1', 'a', 'q1', `${LONG} One more thing.`],
        ['m1', 'b', 'q1', LONG],
        ['m1', 'c', 'q1', LONG],
      ]),
    )
    expect(groups?.reasons.map(({ bidder }) => bidder)).toEqual(['a', 'b', 'c'])
    expect(groups?.closest.map(({ bidder }) => bidder)).toEqual(['b', 'c'])
  })

  test('a reason to the question as it stood before it was clarified is left out', () => {
    const evaluation = reasoned([
      ['m1', 'a', 'q1', LONG],
      ['m1', 'b', 'q1', LONG],
    ])
    const [question] = evaluation.procurement?.criteria[0]?.questions ?? []
    if (!question) throw new Error('No question')
    const clarifications = new Map([[question.id, { revision: 2, text: 'Clearer', at: '' }]])
    expect(alikeReasons({ ...evaluation, exchange: { ...evaluation.exchange, clarifications } })).toEqual([])
  })
})

function shinglesOf(text: string): readonly number[] {
  const shingles = new Shingles().read(text)
  return Array.from({ length: shingles.length }, (_, index) => shingles.at(index))
}

/** Of these sets of shingles. */
function groupsOf(sets: readonly ReadonlySet<number>[]) {
  const shingles = new Shingles()
  return alikeGroups(
    shingles,
    sets.map((set) => {
      const from = shingles.length
      for (const shingle of set) shingles.push(shingle)
      return { from, to: shingles.length }
    }),
  )
}

const word = fc.constantFrom('we', 'they', 'carer', 'ring', 'bus', 'Étage', 'ਸਿੰਘ', '7')
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))

test('a letter with its accent in one and a letter with the accent behind it are the same', () => {
  const words = 'The café is naïve about whom it serves'
  expect(shinglesOf(words.normalize('NFD'))).toEqual(shinglesOf(words.normalize('NFC')))
})

describe('laws of likeness', () => {
  test('shingles are those of the words, whatever stands between them', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.constantFrom(', ', ' – ', '\n', ' “', '… '),
        (words, between) => {
          expect(shinglesOf(words.join(between))).toEqual(shinglesOf(words.join(' ').toUpperCase()))
          expect(shinglesOf(words.join(' '))).toHaveLength(Math.max(0, words.length - 2))
        },
      ),
    )
  })

  test('groups are what comparing every pair of texts gives', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const sets = texts.map((one) => new Set(shinglesOf(one)))
        const pairs = sets.flatMap((one, first) =>
          sets.flatMap((other, second) => {
            const shared = [...one].filter((shingle) => other.has(shingle)).length
            const either = one.size + other.size - shared
            return first < second && shared > 0 && 2 * shared >= either ? [[first, second] as const] : []
          }),
        )
        const groups = groupsOf(sets)
        expect(groups.map(({ texts: places }) => places)).toEqual(joined(texts.length, pairs))
      }),
    )
  })

  test('a list of numbers gives each its place, and forgets them when it is cleared', () => {
    const list = new NumberList()
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 400 }), (numbers) => {
        list.clear()
        const different = [...new Set(numbers)]
        expect(numbers.filter((number) => list.has(number))).toEqual([])
        expect(numbers.map((number) => list.add(number))).toEqual(
          numbers.map((number) => different.indexOf(number)),
        )
        expect(list.size).toBe(different.length)
      }),
    )
  })
})

/** Which places hang together by these pairs; those that stand alone are left out. */
function joined(
  count: number,
  pairs: readonly (readonly [number, number])[],
): readonly (readonly number[])[] {
  const names = Array.from({ length: count }, (_, index) => index)
  for (let round = 0; round < count; round++) {
    for (const [first, second] of pairs) {
      const least = Math.min(names[first] ?? 0, names[second] ?? 0)
      names[first] = least
      names[second] = least
    }
  }
  return [...new Set(names)]
    .sort((a, b) => a - b)
    .map((name) => names.flatMap((own, index) => (own === name ? [index] : [])))
    .filter((places) => places.length > 1)
}
