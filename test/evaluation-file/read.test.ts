import { describe, expect, test } from 'vitest'
import { readEvaluationFile } from '../../shared/evaluation-file/read.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { sentence } from '../sentence.ts'
import { price, quality, question, smallFile, wholeMarks } from '../small-file.ts'

const good = () =>
  smallFile({
    procurement: {
      requirements: [{ id: 'insurance', title: 'Insurance', consequence: 'excluded' }],
      criteria: [quality(60, [question('q1', 30), question('q2', 30)]), price(40, 'lowest-over-price')],
    },
    panel: ['m1', 'm2'],
    tenders: {
      a: { scores: { q1: 3, q2: 4 }, prices: { price: '154063.00' }, requirements: { insurance: 'pass' } },
      b: { scores: { q1: 2, q2: 5 }, prices: { price: 148950 }, answers: { q1: 'We visit.' } },
    },
    scores: [
      ['m1', 'a', 'q1', 3],
      ['m2', 'a', 'q1', '4'],
    ],
  })

/** What is said of a text: the sentence of its refusal, or "good". */
function verdict(text: string): string {
  const answer = readEvaluationFile(text)
  return isRefusal(answer) ? sentence(answer) : 'good'
}

/** What is said of the good file once the value at a place is another; undefined takes the key away. */
function spoilt(path: readonly (string | number)[], value: unknown): string {
  const file = structuredClone(good())
  const holder = path.slice(0, -1).reduce<object>((inner, key) => {
    const next: unknown = Reflect.get(inner, key)
    if (typeof next !== 'object' || next === null) throw new Error(`Nothing stands at ${path.join('.')}`)
    return next
  }, file)
  const last = path.at(-1) ?? ''
  if (value === undefined) Reflect.deleteProperty(holder, last)
  else Reflect.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true })
  return verdict(JSON.stringify(file))
}

test('a good file is good, also with a byte order mark before it', () => {
  expect(verdict(JSON.stringify(good()))).toBe('good')
  expect(verdict(`\uFEFF${JSON.stringify(good())}`)).toBe('good')
})

describe('what is no evaluation file', () => {
  test.each([
    ['', 'The file is empty.'],
    [' \n\t', 'The file is empty.'],
    ['fairmark', 'The file is not JSON, so it is not an evaluation file, or it was cut off.'],
    [
      '{"format": "fairmark-evaluation"',
      'The file is not JSON, so it is not an evaluation file, or it was cut off.',
    ],
    ['[]', 'The file is JSON, but not an evaluation file.'],
    ['null', 'The file is JSON, but not an evaluation file.'],
    ['"fairmark-evaluation"', 'The file is JSON, but not an evaluation file.'],
    ['{}', 'format: This is not an evaluation file: its format must be “fairmark-evaluation”.'],
    ['{"format":"x"}', 'format: This is not an evaluation file: its format must be “fairmark-evaluation”.'],
    [
      '{"format":"fairmark-evaluation"}',
      'version: This file is of another version. This program reads version 1.',
    ],
    [
      '{"format":"fairmark-evaluation","version":2,"surprise":1}',
      'version: This file is of another version. This program reads version 1.',
    ],
  ])('%j', (text, expected) => {
    expect(verdict(text)).toBe(expected)
  })

  test('rubbish of any length, and lists within lists within lists, are refused and not died of', () => {
    expect(verdict('x'.repeat(10_000_000))).toContain('not JSON')
    expect(verdict('['.repeat(200_000) + ']'.repeat(200_000))).toBe(
      'The file is JSON, but not an evaluation file.',
    )
    const deep = JSON.stringify(good()).replace('"Because."', '['.repeat(50_000) + ']'.repeat(50_000))
    expect(verdict(deep)).toContain('scores[0].reason: ')
  })

  test('criteria within criteria without end are refused', () => {
    const criteria = '{"id":"c","title":"C","weighting":1,"criteria":['.repeat(50_000) + ']}'.repeat(50_000)
    const text = `{"format":"fairmark-evaluation","version":1,"procurement":{"criteria":[${criteria}]}}`
    expect(verdict(text)).toBe('procurement.criteria: Criteria hold criteria more than 30 levels deep.')
  })
})

describe('the shape: one sentence with its path', () => {
  const number = ' is not an exact number. Write a decimal number as text, such as “12.5”, or a whole number.'

  test.each<[(string | number)[], unknown, string]>([
    [['colour'], 'red', 'colour: The key “colour” has no meaning here.'],
    [['tenders', 1, 'price'], 5, 'tenders[1].price: The key “price” has no meaning here.'],
    [
      ['procurement', 'criteria', 0, 'questions', 1, 'max score'],
      5,
      'procurement.criteria[0].questions[1]["max score"]: The key “max score” has no meaning here.',
    ],
    [['tenders', 0, '__proto__'], {}, 'tenders[0].__proto__: The key “__proto__” has no meaning here.'],
    [['panel'], undefined, 'panel: This must be given.'],
    [['scores', 0, 'reason'], undefined, 'scores[0].reason: This must be given.'],
    [['scores', 0, 'score'], undefined, 'scores[0].score: This must be given.'],
    [['procurement', 'regime'], undefined, 'procurement.regime: This must be given.'],
    [['tenders'], {}, 'tenders: This must be a list.'],
    [['tenders', 0, 'name'], 7, 'tenders[0].name: This must be a text.'],
    [['tenders', 0], null, 'tenders[0]: This must be an object.'],
    [['tenders', 0, 'prices'], [], 'tenders[0].prices: This must be an object with an id for each key.'],
    [['procurement', 'rounding', 'places'], '2', 'procurement.rounding.places: This must be a whole number.'],
    [
      ['procurement', 'rounding', 'places'],
      9,
      'procurement.rounding.places: 9 is too big. It must be 6 or less.',
    ],
    [
      ['procurement', 'rounding', 'places'],
      -1,
      'procurement.rounding.places: -1 is too small. It must be 0 or more.',
    ],
    [['procurement', 'criteria'], [], 'procurement.criteria: This must not be empty.'],
    [['tenders', 0, 'bidder'], '', 'tenders[0].bidder: This must not be empty.'],
    [['tenders', 0, 'bidder'], 'x'.repeat(101), 'tenders[0].bidder: This is longer than 100 characters.'],
    [['tenders', 0, 'prices', 'price'], 1.5, `tenders[0].prices.price: 1.5${number}`],
    [['tenders', 0, 'prices', 'price'], '1e3', `tenders[0].prices.price: "1e3"${number}`],
    [['tenders', 0, 'prices', 'price'], 1e30, `tenders[0].prices.price: 1e+30${number}`],
    [['tenders', 0, 'prices', 'price'], [], `tenders[0].prices.price: …${number}`],
    [['procurement', 'criteria', 0, 'weighting'], 59.5, `procurement.criteria[0].weighting: 59.5${number}`],
    [['scores', 0, 'score'], '3,5', `scores[0].score: "3,5"${number}`],
    [
      ['tenders', 0, 'status'],
      'late',
      'tenders[0].status: "late" is none of the words that can stand here: admitted, withdrawn, excluded.',
    ],
    [
      ['tenders', 0, 'requirements', 'insurance'],
      'yes',
      'tenders[0].requirements.insurance: "yes" is none of the words that can stand here: pass, fail.',
    ],
    [['panel', 0, 'questions'], 'some', 'panel[0].questions: This must be a list of questions, or “all”.'],
    [['panel', 0, 'questions'], ['q1', 2], 'panel[0].questions[1]: This must be a text.'],
    [
      ['scores', 0, 'reason'],
      5,
      'scores[0].reason: This must be a text, or an object with “good”, “worries” and “evidence”.',
    ],
    [['scores', 0, 'reason'], { good: '', worries: '' }, 'scores[0].reason.evidence: This must be given.'],
    [
      ['procurement', 'dates'],
      { published: '1 May' },
      'procurement.dates.published: "1 May" is not a day. Write it like “2024-03-04”.',
    ],
  ])('%j = %j', (path, value, expected) => {
    expect(spoilt(path, value)).toBe(expected)
  })
})

describe('what JSON.parse passes over without a word', () => {
  const text = JSON.stringify(good())
  const replaced = (from: string, to: string): string => {
    expect(text).toContain(from)
    return verdict(text.replace(from, to))
  }

  test('a key that stands twice, wherever, however it is written', () => {
    const twice = '"price":"154063.00","pr\\u0069ce":"1"'
    expect(replaced('"price":"154063.00"', twice)).toBe(
      'tenders[0].prices.price: The key “price” stands here twice.',
    )
    expect(replaced('"version":1', '"version":1,"version":1')).toBe(
      'version: The key “version” stands here twice.',
    )
  })

  test('a number that a binary number does not hold, and that would count as another', () => {
    expect(replaced('148950', '148950.000000000000000001')).toContain(
      'tenders[1].prices.price: 148950.000000000000000001 is not an exact number.',
    )
    expect(replaced('148950', '1489500e-1')).toContain('tenders[1].prices.price: 1489500e-1 is not')
  })

  test('keys and brackets inside texts, and the same key in two objects, are no mistake', () => {
    expect(replaced('We visit.', '\\\\\\"a\\":1,\\"a\\":1.5,{[\\\\')).toBe('good')
    expect(replaced('148950', '148950.0')).toBe('good')
  })
})

describe('the procurement is checked before anything refers to it', () => {
  test('weightings that add up to 96', () => {
    expect(spoilt(['procurement', 'criteria', 0, 'questions', 0, 'weighting'], 26)).toBe(
      'procurement.criteria[0]: The weightings inside the criterion “Quality” (quality) add up to 56. They must add up to 60.',
    )
    expect(spoilt(['procurement', 'criteria', 1, 'weighting'], 36)).toBe(
      'procurement.criteria: The weightings of the top-level criteria add up to 96. They must add up to 100.',
    )
  })

  test('a question used twice', () => {
    expect(spoilt(['procurement', 'criteria', 0, 'questions', 1, 'id'], 'q1')).toContain(
      'The id “q1” is used twice.',
    )
  })
})

describe('references and numbers', () => {
  test.each<[(string | number)[], unknown, string]>([
    [['tenders', 1, 'bidder'], 'a', 'tenders[1].bidder: “a” is in this list twice.'],
    [
      ['tenders', 0, 'requirements', 'wages'],
      'pass',
      'tenders[0].requirements.wages: There is no requirement “wages” in this procurement.',
    ],
    [
      ['tenders', 0, 'prices', 'quality'],
      '5',
      'tenders[0].prices.quality: “quality” is not a price criterion of this procurement.',
    ],
    [
      ['tenders', 0, 'prices', 'price'],
      '0.00',
      'tenders[0].prices.price: The price of Bidder a (a) for “Price (price)” is 0.00. A price must be more than zero.',
    ],
    [
      ['tenders', 0, 'prices', 'price'],
      -5,
      'tenders[0].prices.price: The price of Bidder a (a) for “Price (price)” is -5. A price must be more than zero.',
    ],
    [
      ['tenders', 1, 'answers', 'q9'],
      '',
      'tenders[1].answers.q9: There is no question “q9” in this procurement.',
    ],
    [['panel', 1, 'member'], 'm1', 'panel[1].member: “m1” is in this list twice.'],
    [
      ['panel', 0, 'questions'],
      ['q1', 'q9'],
      'panel[0].questions[1]: There is no question “q9” in this procurement.',
    ],
    [['panel', 0, 'questions'], ['q1', 'q1'], 'panel[0].questions[1]: “q1” is in this list twice.'],
    [['scores', 1, 'member'], 'm9', 'scores[1].member: There is no panel member “m9” in this evaluation.'],
    [['scores', 1, 'bidder'], 'z', 'scores[1].bidder: There is no bidder “z” in this evaluation.'],
    [['scores', 1, 'question'], 'q9', 'scores[1].question: There is no question “q9” in this procurement.'],
    [
      ['scores', 1, 'score'],
      '3.5',
      'scores[1].score: 3.5 is not a score on the scale of “Q1”: it goes from 0 to 5 in steps of 1.',
    ],
    [['scores', 1, 'member'], 'm1', 'scores[1]: There are two scores of m1 for a, question q1.'],
    [['consensus', 0, 'bidder'], 'z', 'consensus[0].bidder: There is no bidder “z” in this evaluation.'],
    [
      ['consensus', 0, 'score'],
      6,
      'consensus[0].score: 6 is not a score on the scale of “Q1”: it goes from 0 to 5 in steps of 1.',
    ],
    [['consensus', 1, 'question'], 'q1', 'consensus[1]: There are two agreed scores for a, question q1.'],
    [
      ['consensus', 0, 'present'],
      ['m1', 'm9'],
      'consensus[0].present[1]: There is no panel member “m9” in this evaluation.',
    ],
    [['consensus', 0, 'present'], ['m1', 'm1'], 'consensus[0].present[1]: “m1” is in this list twice.'],
  ])('%j = %j', (path, value, expected) => {
    expect(spoilt(path, value)).toBe(expected)
  })

  test('two links of one member with one bidder', () => {
    const link = {
      member: 'm1',
      bidder: 'a',
      nature: 'Cares for a user.',
      decision: 'may-score',
      reason: 'Remote.',
    }
    expect(spoilt(['interests'], [link, { ...link, bidder: 'b' }])).toBe('good')
    expect(spoilt(['interests'], [link, link])).toBe(
      'interests[1]: There are two entries for the link of m1 with a.',
    )
    expect(spoilt(['interests'], [{ ...link, bidder: 'z' }])).toBe(
      'interests[0].bidder: There is no bidder “z” in this evaluation.',
    )
  })

  test("a score is on the question's own scale", () => {
    const scale = { ...wholeMarks, maximum: 10, step: '0.5' }
    expect(spoilt(['procurement', 'criteria', 0, 'questions', 0, 'scale'], scale)).toBe('good')
    expect(spoilt(['consensus', 1, 'score'], '3.5')).not.toBe('good')
  })
})

describe('half a character, which nothing could write again', () => {
  const sentence = 'This text holds half a character, which cannot be saved or printed.'
  test.each([
    ['in a text', '"Bidder a"', '"\\ud800"', `tenders[0].name: ${sentence}`],
    [
      'in a key',
      '"requirements":{',
      '"answers":{"\\uDC00":"x"},"requirements":{',
      `tenders[0].answers["\\udc00"]: ${sentence}`,
    ],
  ])('is refused %s', (_where, from, to, expected) => {
    const text = JSON.stringify(good())
    expect(text).toContain(from)
    expect(verdict(text.replace(from, to))).toBe(expected)
  })

  test('and a whole one is good, escaped or not', () => {
    for (const whole of ['\\ud83d\\ude00', '😀', '\\\\ud800'])
      expect(verdict(JSON.stringify(good()).replace('Bidder a', whole))).toBe('good')
  })
})

describe('a file of an unfinished evaluation is a good file', () => {
  test.each<[(string | number)[], unknown]>([
    [['consensus'], []],
    [['scores'], []],
    [['tenders', 0, 'prices'], undefined],
    [['tenders', 0, 'requirements'], undefined],
    [['tenders', 0, 'documents'], {}],
    [['panel', 0, 'role'], 'carer'],
    [['panel', 0, 'role'], 'moderator'],
  ])('%j = %j', (path, value) => {
    expect(spoilt(path, value)).toBe('good')
  })
})
