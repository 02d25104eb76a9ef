import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalBytes, canonicalText, isCanonical } from '../../../electron/services/canonical.ts'
import vectors from './rfc8785.json' with { type: 'json' }

// RFC 8785: the test data published with it (github.com/cyberphone/json-canonicalization, testdata), and the number
// samples of its appendix B.

test.each(vectors.texts)('$name', ({ input, output }) => {
  expect(canonicalText(JSON.parse(input))).toBe(output)
  expect(canonicalText(JSON.parse(output))).toBe(output)
  expect(isCanonical(output, JSON.parse(output))).toBe(true)
  expect(isCanonical(input, JSON.parse(input))).toBe(input === output)
})

test('a text is canonical exactly where it is what its value is written as', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), fc.boolean(), (json, asItIs) => {
      const text = asItIs ? json : canonicalText(JSON.parse(json))
      const value: unknown = JSON.parse(text)
      expect(isCanonical(text, value)).toBe(text === canonicalText(value))
    }),
  )
  for (const text of [
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{"9":1,"10":2}',
    '{"a":1 }',
    '[1.0]',
    '-0',
    '"\\u0041"',
  ])
    expect(isCanonical(text, JSON.parse(text))).toBe(false)
  for (const text of ['{"10":2,"9":1}', '{"a":[{"a":1,"b":{}}]}', '"\\u000b"'])
    expect(isCanonical(text, JSON.parse(text))).toBe(text === canonicalText(JSON.parse(text)))
})

test.each(vectors.numbers)('the number $ieee754 is written $text', ({ ieee754, text }) => {
  expect(canonicalText(Buffer.from(ieee754, 'hex').readDoubleBE())).toBe(text)
})

test.each(vectors.none)('%s is no number that JSON can say', (ieee754) => {
  expect(() => canonicalText(Buffer.from(ieee754, 'hex').readDoubleBE())).toThrow()
})

test('keys are in the order of their UTF-16 units, and bytes are UTF-8 (section 3.2.3)', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
  const text = canonicalText(Object.fromEntries(keys.map((key) => [key, 0])))
  expect(Object.keys(JSON.parse(text) as object).toSorted()).toEqual(keys.toSorted())
  expect(text).toBe('{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\ud83d\ude00":0,"\ufb33":0}')
  expect(canonicalBytes('\u20ac')).toEqual(Buffer.from([0x22, 0xe2, 0x82, 0xac, 0x22]))
})

test('half a surrogate pair has no canonical form (section 3.2.2.2)', () => {
  expect(() => canonicalText('\ud800')).toThrow()
})
