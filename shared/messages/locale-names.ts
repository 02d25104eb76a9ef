/**
 * The languages in which Fairmark speaks, each by the name that those who speak it give it. Another one is a line here, and
 * a catalogue with the same ids as en-GB.json (locales.ts).
 */
const names = { 'en-GB': 'English' } as const
export type Language = keyof typeof names

/** A language; en-XA is none, it shows what a translation would meet. */
export type Locale = Language | 'en-XA'

/** The languages that somebody can choose. */
export const languages: readonly { readonly locale: string; readonly name: string }[] = Object.entries(
  names,
).map(([locale, name]) => ({ locale, name }))

/** The language of that name; British English for one that there is not. */
export function localeNamed(name: string | undefined): Locale {
  return name === 'en-XA' || (name !== undefined && isLanguage(name)) ? name : 'en-GB'
}

function isLanguage(name: string): name is Language {
  return Object.hasOwn(names, name)
}
