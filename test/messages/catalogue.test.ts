import { createIntl } from '@formatjs/intl'
import { describe, expect, test } from 'vitest'
import catalogue from '../../shared/messages/en-GB.json' with { type: 'json' }

const entries = Object.entries(catalogue)

/** What is wrong with the form of a text; a value that it did not get is no fault of the text. */
function fault(id: string, defaultMessage: string): string | undefined {
  let found: string | undefined
  const intl = createIntl({
    locale: 'en-GB',
    messages: { [id]: defaultMessage },
    onError: ({ message }) => {
      if (!message.includes('was not provided')) found = message
    },
  })
  intl.formatMessage({ id })
  return found
}

describe('the catalogue of words', () => {
  test('every text is a well-formed ICU message', () => {
    expect(entries.flatMap(([id, { defaultMessage }]) => fault(id, defaultMessage) ?? [])).toEqual([])
  })

  test('the check bites', () => {
    expect(fault('x', '{score, select, may-score {a} other {b}}')).toBeDefined()
    expect(fault('x', '{count, plural, one {# score}}')).toBeDefined()
    expect(fault('x', '{unclosed')).toBeDefined()
    expect(fault('x', '{name} has {count, plural, one {# score} other {# scores}}')).toBeUndefined()
  })

  test('every text has a note for its translator', () => {
    expect(entries.filter(([, { description }]) => description.trim() === '').map(([id]) => id)).toEqual([])
  })

  test('ids are dotted camelCase and stand in order', () => {
    const ids = entries.map(([id]) => id)
    expect(ids.filter((id) => !/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/.test(id))).toEqual([])
    expect(ids).toEqual(ids.toSorted())
  })

  test('texts use typographic quotation marks and apostrophes', () => {
    expect(entries.filter(([, { defaultMessage }]) => /["']/.test(defaultMessage)).map(([id]) => id)).toEqual(
      [],
    )
  })
})
