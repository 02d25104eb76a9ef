import type { Page } from '@playwright/test'

/** What a voice was given to say, and the way to end a sentence. */
export interface Voices {
  readonly said: () => Promise<readonly string[]>
  readonly endSentence: () => Promise<void>
}

/** Gives the browser's own interface two voices, one of this laptop: Chromium has none here. To be called before the page opens. */
export async function withVoices(page: Page): Promise<Voices> {
  await page.addInitScript(() => {
    const said: string[] = []
    let now: SpeechSynthesisUtterance | undefined
    const voices = [
      { lang: 'en-GB', localService: false, name: 'Cloud', voiceURI: 'cloud', default: true },
      { lang: 'en-GB', localService: true, name: 'Laptop', voiceURI: 'laptop', default: false },
    ]
    window.SpeechSynthesisUtterance = class {
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    } as never
    Object.assign(window.speechSynthesis, {
      getVoices: () => voices,
      speak: (utterance: SpeechSynthesisUtterance) => {
        now = utterance
        said.push(`${utterance.voice?.name ?? ''}: ${utterance.text}`)
      },
      cancel: () => said.push('quiet'),
    })
    Object.assign(window, {
      said,
      endSentence: () => {
        now?.onend?.({} as never)
      },
    })
  })
  return {
    said: () => page.evaluate(() => (window as unknown as { said: readonly string[] }).said),
    endSentence: () =>
      page.evaluate(() => {
        ;(window as unknown as { endSentence: () => void }).endSentence()
      }),
  }
}
