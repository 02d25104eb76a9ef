import english from './en-GB.json' with { type: 'json' }
import type { Language, Locale } from './locale-names.ts'
import { pseudo } from './pseudo.ts'

const catalogues = { 'en-GB': english } as const satisfies Record<Language, unknown>

/** Every text in a language, by its id. */
export function messagesIn(locale: Locale): Readonly<Record<string, string>> {
  const texts = Object.entries(catalogues[locale === 'en-XA' ? 'en-GB' : locale])
  const changed = locale === 'en-XA' ? pseudo : (text: string) => text
  return Object.fromEntries(texts.map(([id, { defaultMessage }]) => [id, changed(defaultMessage)] as const))
}
