/**
 * Voices that speak the language and stay on this computer. Some voices are services elsewhere, to which the words of a bid
 * would be sent: those are never offered. Those of the very locale come first.
 */
export function localVoices<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  voices: readonly Voice[],
  locale: string,
): readonly Voice[] {
  const [language = locale] = locale.split('-')
  const spoken = voices.filter(
    ({ lang, localService }) => localService && localeOf(lang).split('-')[0] === language,
  )
  const exact = spoken.filter(({ lang }) => localeOf(lang) === locale)
  return [...exact, ...spoken.filter((voice) => !exact.includes(voice))]
}

/** Some systems write "en_GB". */
function localeOf(lang: string): string {
  return lang.replaceAll('_', '-')
}

/** The chosen voice, or else the first that fits. */
export function voiceNamed<Voice extends { readonly voiceURI: string }>(
  voices: readonly Voice[],
  name: string,
): Voice | undefined {
  return voices.find(({ voiceURI }) => voiceURI === name) ?? voices[0]
}
