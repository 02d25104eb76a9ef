import { lineLengths, fonts, spaces, TEXT_SIZE, type Preferences } from '../../shared/views/preferences.ts'
import { changePreferences, usePreferences } from '../preferences.ts'
import { ReadAloudSettings } from '../read-aloud/read-aloud-settings.tsx'
import { Choices } from './choices.tsx'
import { PaperChoice } from './paper-choice.tsx'
import { useSay } from './say.tsx'
import { SettingSlider } from './setting-slider.tsx'
import { SwitchLine } from './switch-line.tsx'

const spaceWords = {
  normal: 'common.spaceNormal',
  wide: 'common.spaceWide',
  'very-wide': 'common.spaceVeryWide',
} as const
const lengthWords = {
  short: 'common.lineShort',
  normal: 'common.lineNormal',
  long: 'common.lineLong',
} as const
const fontWords = { atkinson: 'common.fontAtkinson', 'source-sans': 'common.fontSourceSans' } as const

/** What helps most people, on the first page of the panel. */
export function TextSettings() {
  const say = useSay()
  const { textSize, paper } = usePreferences()
  return (
    <>
      <SettingSlider
        label={say('common.textSize')}
        value={textSize}
        range={TEXT_SIZE}
        onChange={(size) => {
          changePreferences({ textSize: size })
        }}
        ends={[say('common.letterA'), say('common.letterA')]}
      />
      <Spaces name="lineSpace" label={say('common.lineSpace')} />
      <Spaces name="letterSpace" label={say('common.letterSpace')} />
      <PaperChoice
        value={paper}
        onChange={(chosen) => {
          changePreferences({ paper: chosen })
        }}
      />
      <div className="switches">
        <SettingSwitch name="ruler" />
        <SettingSwitch name="oneParagraph" />
        <SettingSwitch name="lessMovement" />
      </div>
    </>
  )
}

/** What fewer people look for: the shape of lines and letters, tables and keys. */
export function MoreTextSettings() {
  const say = useSay()
  const { lineLength, font } = usePreferences()
  return (
    <>
      <Choices
        className="setting"
        label={say('common.lineLength')}
        options={lineLengths.map((value) => ({ value, words: say(lengthWords[value]) }))}
        value={lineLength}
        onChange={(chosen) => {
          changePreferences({ lineLength: chosen })
        }}
      />
      <Choices
        className="setting two"
        label={say('common.font')}
        options={fonts.map((value) => ({ value, words: say(fontWords[value]) }))}
        value={font}
        onChange={(chosen) => {
          changePreferences({ font: chosen })
        }}
      />
      <section className="setting-part" aria-labelledby="read-aloud-title">
        <h3 id="read-aloud-title">{say('common.readAloud')}</h3>
        <ReadAloudSettings />
      </section>
      <div className="switches">
        <SettingSwitch name="bold" />
        <SettingSwitch name="easyRead" />
        <SettingSwitch name="simpleTables" />
        <SettingSwitch name="singleKeys" />
      </div>
    </>
  )
}

function Spaces({ name, label }: { readonly name: 'lineSpace' | 'letterSpace'; readonly label: string }) {
  const say = useSay()
  const preferences = usePreferences()
  return (
    <Choices
      className="setting"
      label={label}
      options={spaces.map((value) => ({ value, words: say(spaceWords[value]) }))}
      value={preferences[name]}
      onChange={(chosen) => {
        changePreferences({ [name]: chosen })
      }}
    />
  )
}

type SwitchName = {
  [Name in keyof Preferences]: Preferences[Name] extends boolean ? Name : never
}[Exclude<keyof Preferences, 'isSetUp'>]

/** One of the choices that are on or off. */
export function SettingSwitch({ name }: { readonly name: SwitchName }) {
  const say = useSay()
  const preferences = usePreferences()
  return (
    <SwitchLine
      title={say(`common.switch.${name}`)}
      detail={say(`common.switch.${name}Detail`)}
      isSelected={preferences[name]}
      onChange={(isOn) => {
        changePreferences({ [name]: isOn })
      }}
    />
  )
}
