import { parse } from '@formatjs/icu-messageformat-parser'
import { expect, it } from 'vitest'
import { englishSay } from '../../electron/services/say.ts'
import catalogue from '../../shared/messages/en-GB.json' with { type: 'json' }

it('says a text with its values', () => {
  expect(englishSay('common.saved', { time: '10:42' })).toBe('Saved on this laptop, 10:42')
})

it('throws where a place of a text gets no value', () => {
  expect(() => englishSay('common.saved')).toThrow('common.saved')
})

it('can say every text of the catalogue: each is well-formed', () => {
  const wrong = Object.entries(catalogue).filter(([, { defaultMessage }]) => {
    try {
      parse(defaultMessage)
      return false
    } catch {
      return true
    }
  })
  expect(wrong.map(([id]) => id)).toEqual([])
})
