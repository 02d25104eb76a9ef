import { RotateCcw } from 'lucide-react'
import { Label, RadioGroup, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import {
  preferencesSchema,
  TEXT_SIZE,
  usePreferences,
  writePreferences,
  type Preferences,
} from '../preferences.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { RadioOption } from './radio-option.tsx'
import { useSay } from './say.tsx'

interface PanelProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Size of text and colours of the screen, at the side, so that each change is seen at once. */
export function TextAndColours({ isOpen, onClose }: PanelProps) {
  const say = useSay()
  const preferences = usePreferences()
  return (
    <Dialog title={say('common.textAndColours')} isOpen={isOpen} onClose={onClose} side>
      <div className="dialog-body">
        <p className="hint">{say('common.textAndColoursHint')}</p>
        <TextSize preferences={preferences} />
        <Colours preferences={preferences} />
        <p className="hint">{say('common.textAndColoursKept')}</p>
      </div>
      <div className="dialog-foot">
        <Button
          kind="quiet"
          before={RotateCcw}
          onPress={() => {
            writePreferences(preferencesSchema.parse({}))
          }}
        >
          {say('common.startAgain')}
        </Button>
        <span className="sp" />
        <Button kind="primary" onPress={onClose}>
          {say('common.done')}
        </Button>
      </div>
    </Dialog>
  )
}

function TextSize({ preferences }: { readonly preferences: Preferences }) {
  const say = useSay()
  return (
    <Slider
      className="setting size"
      value={preferences.textSize}
      minValue={TEXT_SIZE.minimum}
      maxValue={TEXT_SIZE.maximum}
      step={TEXT_SIZE.step}
      onChange={(textSize) => {
        writePreferences({ ...preferences, textSize })
      }}
    >
      <Label>{say('common.textSize')}</Label>
      <SliderOutput>{say('common.percent', { percent: preferences.textSize })}</SliderOutput>
      <div className="size-row">
        <span className="size-small" aria-hidden="true">
          A
        </span>
        <SliderTrack className="track">
          {({ state }) => (
            <>
              <span className="track-fill" style={{ width: `${String(state.getThumbPercent(0) * 100)}%` }} />
              <SliderThumb className="thumb" />
            </>
          )}
        </SliderTrack>
        <span className="size-big" aria-hidden="true">
          A
        </span>
      </div>
    </Slider>
  )
}

const themes = [
  { theme: 'system', word: 'common.coloursSystem' },
  { theme: 'light', word: 'common.coloursLight' },
  { theme: 'dark', word: 'common.coloursDark' },
] as const

function Colours({ preferences }: { readonly preferences: Preferences }) {
  const say = useSay()
  return (
    <RadioGroup
      className="setting"
      value={preferences.theme}
      onChange={(chosen) => {
        writePreferences(preferencesSchema.parse({ ...preferences, theme: chosen }))
      }}
    >
      <Label>{say('common.colours')}</Label>
      <div className="setting-words">
        {themes.map(({ theme, word }) => (
          <RadioOption key={theme} value={theme} className="choice">
            {say(word)}
          </RadioOption>
        ))}
      </div>
    </RadioGroup>
  )
}
