import english from './en-GB.json' with { type: 'json' }
import { pseudo } from './pseudo.ts'

/**
 * The languages in which Fairmark speaks. Another one is a catalogue beside en-GB.json with the same ids, and a line here; its
 * name is written in that language, so that whoever needs it can find it.
 */
const catalogues = {
  'en-GB': { name: 'English', catalogue: english },
} as const

/** A language; en-XA is none, it shows what a translation would meet. */
export type Locale = keyof typeof catalogues | 'en-XA'

/** The languages that somebody can choose, with the names that those who speak them give them. */
export const languages: readonly { readonly locale: string; readonly name: string }[] = Object.entries(
  catalogues,
).map(([locale, { name }]) => ({ locale, name }))

/** The language of that name; British English for one that there is not. */
export function localeNamed(name: string | undefined): Locale {
  return name === 'en-XA' || (name !== undefined && isLanguage(name)) ? name : 'en-GB'
}

/** Every text in a language, by its id. */
export function messagesIn(locale: Locale): Readonly<Record<string, string>> {
  const texts = Object.entries(catalogues[locale === 'en-XA' ? 'en-GB' : locale].catalogue)
  const changed = locale === 'en-XA' ? pseudo : (text: string) => text
  return Object.fromEntries(texts.map(([id, { defaultMessage }]) => [id, changed(defaultMessage)] as const))
}

function isLanguage(name: string): name is keyof typeof catalogues {
  return Object.hasOwn(catalogues, name)
}
