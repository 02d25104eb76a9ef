import { Play } from 'lucide-react'
import { READING_SPEED } from '../../shared/views/preferences.ts'
import { changePreferences, usePreferences } from '../preferences.ts'
import { Button } from '../ui/button.tsx'
import { LOCALE, useSay } from '../ui/say.tsx'
import { SelectLine } from '../ui/select-line.tsx'
import { SettingSlider } from '../ui/setting-slider.tsx'
import { NoVoice } from './no-voice.tsx'
import { piecesOf } from './reading-queue.ts'
import { reader, speak, useLocalVoices } from './speech.ts'

/** Which voice, how fast, and a try; or how to get a voice. */
export function ReadAloudSettings() {
  const say = useSay()
  const voices = useLocalVoices()
  const { readingSpeed, voice } = usePreferences()
  if (voices.length === 0) return <NoVoice />
  return (
    <>
      <SettingSlider
        label={say('common.readingSpeed')}
        value={readingSpeed}
        range={READING_SPEED}
        onChange={(speed) => {
          changePreferences({ readingSpeed: speed })
        }}
        ends={[say('common.readingSlow'), say('common.readingFast')]}
      />
      <SelectLine
        label={say('common.voice')}
        hint={say('common.voiceHint')}
        none={say('common.voiceFirst')}
        options={voices.map(({ voiceURI, name }) => ({ value: voiceURI, words: name }))}
        value={voice === '' ? undefined : voice}
        onChange={(chosen) => {
          changePreferences({ voice: chosen ?? '' })
        }}
      />
      <div>
        <Button
          kind="second"
          before={Play}
          onPress={() => {
            const pieces = piecesOf([say('common.sampleText')], LOCALE)
            reader.read({ pieces, from: 0, speak, onPiece: () => undefined, onEnd: () => undefined })
          }}
        >
          {say('common.voiceTry')}
        </Button>
      </div>
    </>
  )
}
