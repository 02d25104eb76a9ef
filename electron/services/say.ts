import { createIntl } from '@formatjs/intl'
import catalogue from '../../shared/messages/en-GB.json' with { type: 'json' }
import type { Message, Say } from '../../shared/messages/message.ts'

const intl = createIntl({
  locale: 'en-GB',
  messages: Object.fromEntries(
    Object.entries(catalogue).map(([id, { defaultMessage }]) => [id, defaultMessage]),
  ),
  onError: (error) => {
    throw error
  },
})

/**
 * Puts messages into British English, for everything that runs in Node.
 * @throws Error for a text with a place that got no value: a bug
 */
export const englishSay: Say = (id, values) => intl.formatMessage({ id }, { ...values, b: plain })

/** Text has no bold: what stands between <b> and </b> stands there as it is. */
function plain(chunks: readonly unknown[]): string {
  return chunks.join('')
}

export function sentenceOf(say: Say, { id, values }: Message): string {
  return say(id, values)
}
