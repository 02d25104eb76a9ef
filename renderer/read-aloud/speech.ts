import { useSyncExternalStore } from 'react'
import { LOCALE } from '../ui/say.tsx'
import { readPreferences } from '../preferences.ts'
import { localVoices, voiceNamed } from './local-voices.ts'
import { Reader, type Speak } from './reader.ts'

/** Undefined where the browser has no speech at all. */
const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : undefined

/** The one voice of the window. */
export const reader = new Reader(() => synthesis?.cancel())

// a page that is gone must not go on talking
window.addEventListener('pagehide', () => {
  reader.stop()
})

let voices: readonly SpeechSynthesisVoice[] = []

function look(): readonly SpeechSynthesisVoice[] {
  const now = localVoices(synthesis?.getVoices() ?? [], LOCALE)
  // the same list again, or React would draw for ever
  if (now.length !== voices.length || now.some((voice, index) => voice !== voices[index])) voices = now
  return voices
}

function onVoices(notify: () => void): () => void {
  synthesis?.addEventListener('voiceschanged', notify)
  return () => {
    synthesis?.removeEventListener('voiceschanged', notify)
  }
}

/** Voices of this laptop for the language of the screen; some come a moment after the page. */
export function useLocalVoices(): readonly SpeechSynthesisVoice[] {
  return useSyncExternalStore(onVoices, look)
}

/** Says a sentence with the chosen voice and speed. Without a voice of this laptop it says nothing. */
export const speak: Speak = ({ text }, done, failed) => {
  const { voice: name, readingSpeed } = readPreferences()
  const voice = voiceNamed(look(), name)
  if (!synthesis || !voice) {
    failed()
    return
  }
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.rate = readingSpeed / 100
  utterance.onend = done
  utterance.onerror = failed
  synthesis.speak(utterance)
}
