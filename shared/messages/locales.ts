import catalogue from './en-GB.json' with { type: 'json' }
import { pseudo } from './pseudo.ts'

/** The languages that the program speaks; en-XA is none, it shows what a translation would meet. */
export const locales = ['en-GB', 'en-XA'] as const
export type Locale = (typeof locales)[number]

/** The language of that name; British English for one that there is not. */
export function localeNamed(name: string | undefined): Locale {
  return locales.find((locale) => locale === name) ?? 'en-GB'
}

/** Every text in a language, by its id. A further language is a file beside en-GB.json and a line here. */
export function messagesIn(locale: Locale): Readonly<Record<string, string>> {
  const texts = Object.entries(catalogue).map(([id, { defaultMessage }]) => [id, defaultMessage] as const)
  return Object.fromEntries(
    locale === 'en-XA' ? texts.map(([id, text]) => [id, pseudo(text)] as const) : texts,
  )
}
