/**
 * The languages in which Fairmark speaks. Another one is a catalogue beside en-GB.json with the same ids, and a line here; its
 * name is written in that language, so that whoever needs it can find it.
 */
export const languages: readonly { readonly locale: string; readonly name: string }[] = [
  { locale: 'en-GB', name: 'English' },
]
