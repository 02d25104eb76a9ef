import { createIntl } from '@formatjs/intl'
import { expect, test } from 'vitest'
import { messagesIn } from '../../shared/messages/locales.ts'
import { pseudo } from '../../shared/messages/pseudo.ts'

test('words get longer and accents; places, choices and tags stay', () => {
  expect(pseudo('Save')).toBe('Šáávéé')
  expect(pseudo('Hello <b>{name}</b>')).toBe('Hééllöö <b>{name}</b>')
  expect(pseudo('{count, plural, =0 {none} one {# score of {of}} other {# scores}} here')).toBe(
    '{count, plural, =0 {ñööñéé} one {# šçööréé ööf {of}} other {# šçöörééš}} hééréé',
  )
})

test('every text can still be read by the library, and is longer by a fifth on the whole', () => {
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
  const length = (texts: Readonly<Record<string, string>>) => Object.values(texts).join('').length
  expect(length(stretched) / length(plain)).toBeGreaterThan(1.2)
})
