import { createIntl } from '@formatjs/intl'
import catalogue from '../shared/messages/en-GB.json' with { type: 'json' }
import type { Refusal } from '../shared/refusal.ts'

const intl = createIntl({
  locale: 'en-GB',
  messages: Object.fromEntries(Object.entries(catalogue).map(([id, text]) => [id, text.defaultMessage])),
  onError: (error) => {
    throw error
  },
})

/** A refusal as the command line prints it: the path, then one sentence. Throws where the sentence lacks a value. */
export function sentence({ id, values, path }: Refusal): string {
  const text = intl.formatMessage({ id }, values)
  return path === undefined ? text : `${path}: ${text}`
}
