import { useCallback, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider, useIntl } from 'react-intl'
import catalogue from '../../shared/messages/en-GB.json'
import type { MessageId, MessageValues, Say } from '../../shared/messages/message.ts'

const LOCALE = 'en-GB'
const messages = Object.fromEntries(
  Object.entries(catalogue).map(([id, { defaultMessage }]) => [id, defaultMessage]),
)

/** Gives every screen its words, and React Aria its language. */
export function SayProvider({ children }: { readonly children: ReactNode }) {
  return (
    <I18nProvider locale={LOCALE}>
      <IntlProvider locale={LOCALE} messages={messages}>
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
