import { createIntl } from '@formatjs/intl'
import { describe, expect, test } from 'vitest'
import { sayOften } from '../../electron/services/say-often.ts'
import { messagesIn } from '../../shared/messages/locales.ts'
import type { MessageId, MessageValues, Say } from '../../shared/messages/message.ts'

const messages = messagesIn('en-GB')
const intl = createIntl({ locale: 'en-GB', messages })
const slow: Say = (id, values) =>
  intl.formatMessage({ id }, { b: (chunks: readonly unknown[]) => chunks.join(''), ...values })

/** Every name in a message, and the words by which it chooses. */
function namesIn(text: string): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>()
  for (const [, name = ''] of text.matchAll(/\{\s*(\w+)\s*[,}]/g)) names.set(name, [])
  for (const [, name = '', rest = ''] of text.matchAll(/\{\s*(\w+)\s*,\s*select\s*,([^}]*)/g))
    names.set(name, [/\w+/.exec(rest)?.[0] ?? ''])
  return names
}

describe('A sentence that is said often', () => {
  test.each(['North', 'a “<b>{count}</b>” # \u2019s', '', 'yes', '7'])(
    'is the sentence that is said once, of every message: with %j',
    (text) => {
      const fast = sayOften(slow, messages)
      for (const id of Object.keys(messages) as MessageId[]) {
        const names = namesIn(messages[id] ?? '')
        for (const count of [0, 1, 2, 12_345]) {
          const values: MessageValues = Object.fromEntries(
            [...names].map(([name, [word]]) => [
              name,
              word !== undefined && count % 2 === 1
                ? word
                : count === 2
                  ? text
                  : (messages[id] ?? '').includes('plural')
                    ? count
                    : text,
            ]),
          )
          const once = said(slow, id, values)
          expect([said(fast, id, values), said(fast, id, values)], id).toEqual([once, once])
        }
      }
    },
  )
})

function said(say: Say, id: MessageId, values: MessageValues): string {
  try {
    return say(id, values)
  } catch {
    return 'refused'
  }
}
