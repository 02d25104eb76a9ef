import { useCallback, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider, useIntl } from 'react-intl'
import { localeNamed } from '../../shared/messages/locale-names.ts'
import { messagesIn } from '../../shared/messages/locales.ts'
import type { MessageId, MessageValues, Say } from '../../shared/messages/message.ts'

// the service writes it on the page, in which language the program speaks
const locale = localeNamed(document.documentElement.lang)
/** Dates, numbers and plurals are those of the language; the one of the tests has English ones. */
const formats = locale === 'en-XA' ? 'en-GB' : locale
/** In which dates, numbers, voices and sentences are. */
export const LOCALE: string = formats
const messages = messagesIn(locale)

/** Gives every screen its words, and React Aria its language. */
export function SayProvider({ children }: { readonly children: ReactNode }) {
  return (
    <I18nProvider locale={formats}>
      <IntlProvider locale={formats} messages={messages}>
        {children}
      </IntlProvider>
    </I18nProvider>
  )
}

export function useSay(): Say {
  const intl = useIntl()
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl])
}

/** A text with <b>…</b> in it. Use `useSay` for the others. */
export function Words({ id, values }: { readonly id: MessageId; readonly values?: MessageValues }) {
  const intl = useIntl()
  return intl.formatMessage({ id }, { ...values, b: bold })
}

function bold(chunks: ReactNode[]): ReactNode {
  return <b>{chunks}</b>
}
