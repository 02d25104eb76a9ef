import { createIntl } from '@formatjs/intl'
import type { Locale } from '../../shared/messages/locale-names.ts'
import { messagesIn } from '../../shared/messages/locales.ts'
import type { Message, Say } from '../../shared/messages/message.ts'
import { sayOften } from './say-often.ts'
import { screenLocale } from './screen-locale.ts'

function sayIn(locale: Locale): Say {
  const messages = messagesIn(locale)
  const intl = createIntl({
    // the language of the tests has English dates, numbers and plurals
    locale: locale === 'en-XA' ? 'en-GB' : locale,
    messages,
    onError: (error) => {
      throw error
    },
  })
  return sayOften((id, values) => intl.formatMessage({ id }, { b: plain, ...values }), messages)
}

/** Text has no bold: what stands between <b> and </b> stands there as it is. */
function plain(chunks: readonly unknown[]): string {
  return chunks.join('')
}

/**
 * Puts messages into British English, for everything that runs in Node.
 * @throws Error for a text with a place that got no value: a bug
 */
export const englishSay: Say = sayIn('en-GB')

/** As the service says it to a person. */
export const screenSay: Say = screenLocale === 'en-GB' ? englishSay : sayIn(screenLocale)

export function sentenceOf(say: Say, { id, values }: Message): string {
  return say(id, values)
}
