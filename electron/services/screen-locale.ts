import { localeNamed, type Locale } from '../../shared/messages/locale-names.ts'

/** The language of what the service says to a person: FAIRMARK_LOCALE, or British English. The record has no language. */
export const screenLocale: Locale = localeNamed(process.env['FAIRMARK_LOCALE'])
