import { shortcuts } from '../../shared/shortcuts.ts'
import { useRoute } from '../route.ts'
import { usePreferences } from '../preferences.ts'
import { useSay } from './say.tsx'

interface KeyListProps {
  /** Also the keys of the scoring screen. */
  readonly scoring: boolean
  /** Also the keys of the lead. */
  readonly lead: boolean
}

/** Which keys do what here, and how single ones are switched off. */
export function KeyList({ scoring, lead }: KeyListProps) {
  const say = useSay()
  const { screen } = useRoute()
  const { singleKeys } = usePreferences()
  const shown = shortcuts.filter(
    ({ place }) =>
      place === 'everywhere' ||
      (scoring && place === 'scoring') ||
      (lead && place === 'lead') ||
      (screen === 'meeting' && place === 'meeting'),
  )
  return (
    <>
      <dl className="keys">
        {shown.map(({ key: pressed, named, does }) => (
          <div key={does}>
            <dt>
              {(named === undefined ? (pressed ?? '').split('+') : [say(named)]).map((key) => (
                <kbd key={key} className="kbd">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{say(singleKeys ? 'common.keysCanBeOff' : 'common.keysAreOff')}</p>
    </>
  )
}
