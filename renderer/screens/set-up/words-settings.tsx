import { languages } from '../../../shared/messages/locale-names.ts'
import { usePreferences } from '../../preferences.ts'
import { scoreLines } from '../../ui/easy-lines.ts'
import { EasyRead } from '../../ui/easy-read.tsx'
import { useSay } from '../../ui/say.tsx'
import { SettingSwitch } from '../../ui/text-settings.tsx'

/** Which words Fairmark uses: the language, where there is more than one, and Easy Read with a look at it. */
export function WordsSettings() {
  const say = useSay()
  const { easyRead } = usePreferences()
  return (
    <>
      <div className="setting">
        <h3>{say('evaluator.setUp.language')}</h3>
        <ul className="languages">
          {languages.map(({ locale, name }) => (
            <li key={locale} lang={locale}>
              {name}
            </li>
          ))}
        </ul>
        {languages.length === 1 && <p className="hint">{say('evaluator.setUp.oneLanguage')}</p>}
      </div>
      <div className="switches">
        <SettingSwitch name="easyRead" />
      </div>
      {easyRead && <EasyRead lines={scoreLines} />}
    </>
  )
}
