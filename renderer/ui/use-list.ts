import { useCallback } from 'react'
import { useIntl } from 'react-intl'

/** Names in a row, as people say them: "A, B and C". */
export function useList(): (names: readonly string[]) => string {
  const intl = useIntl()
  return useCallback((names) => intl.formatList(names), [intl])
}
