import { describe, expect, it } from 'vitest'
import { readJson } from '../../electron/services/json-text.ts'

const read = (text: string) => readJson(new TextEncoder().encode(text))

describe('JSON from outside', () => {
  it('is read', () => {
    expect(read('{"a":[1,"ગુ😀"]}')).toMatchObject({ kind: 'json', value: { a: [1, 'ગુ😀'] } })
    expect(read('"\\ud83d\\ude00"')).toMatchObject({ kind: 'json', value: '😀', text: '"\\ud83d\\ude00"' })
  })

  it('is refused where it is no JSON, no UTF-8, or has a byte order mark', () => {
    for (const text of ['', '{', 'nothing', '\uFEFF{}'])
      expect(read(text)).toEqual({ kind: 'problem', problem: 'not-json' })
    expect(readJson(new Uint8Array([0x22, 0xff, 0x22]))).toEqual({ kind: 'problem', problem: 'not-json' })
  })

  it('is refused where it is nested too deeply, and not for brackets in a text', () => {
    expect(read('['.repeat(10_000_000))).toEqual({ kind: 'problem', problem: 'too-deep' })
    expect(read(JSON.stringify(`\\"${'['.repeat(1000)}`)).kind).toBe('json')
  })

  it('is refused for half a character, in a value or a key', () => {
    for (const text of ['"\\ud83d"', '{"\\ud83d":1}', '["\\uDE00 "]'])
      expect(read(text)).toEqual({ kind: 'problem', problem: 'half-character' })
  })
})
