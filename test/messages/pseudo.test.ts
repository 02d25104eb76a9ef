import { createIntl } from '@formatjs/intl'
import { expect, test } from 'vitest'
import { messagesIn } from '../../shared/messages/locales.ts'
import { pseudo } from '../../shared/messages/pseudo.ts'

test('words get longer and accents; places, choices and tags stay', () => {
  expect(pseudo('Save')).toBe('Šááávééé')
  expect(pseudo('Hello <b>{name}</b>')).toBe('Héééllööö <b>{name}</b>')
  expect(pseudo('{count, plural, =0 {none} one {# score of {of}} other {# scores}} here')).toBe(
    '{count, plural, =0 {ñööñéé} one {# šçöörééé ööf {of}} other {# šçöööréééš}} hééréé',
  )
})

test('a short text grows more than a long one', () => {
  const grown = (text: string) => pseudo(text).length / text.length
  expect(grown('Close')).toBe(2)
  expect(grown('Save and continue')).toBeGreaterThan(1.7)
  expect(
    grown('You are ready to send your scores. After you send them, nobody can change them.'),
  ).toBeLessThan(1.5)
})

test('every text can still be read by the library, and is longer by two fifths on the whole', () => {
  const wrong: string[] = []
  const [plain, stretched] = [messagesIn('en-GB'), messagesIn('en-XA')]
  const intl = createIntl({
    locale: 'en-GB',
    messages: stretched,
    onError: ({ message }) => {
      if (!message.includes('was not provided')) wrong.push(message)
    },
  })
  for (const id of Object.keys(stretched)) intl.formatMessage({ id })
  expect(wrong).toEqual([])
  const length = (texts: Readonly<Record<string, string>>) =>
    Object.values(texts)
      .filter((text) => !text.includes('{'))
      .join('').length
  expect(length(stretched) / length(plain)).toBeGreaterThan(1.4)
})
