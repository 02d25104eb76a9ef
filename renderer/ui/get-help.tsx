import { shortcuts } from '../../shared/shortcuts.ts'
import type { HelpPerson } from '../../shared/views/my-work.ts'
import { Dialog } from './dialog.tsx'
import { Fingerprint } from './fingerprint.tsx'
import { NeedPerson } from './need-person.tsx'
import { useSay } from './say.tsx'

interface GetHelpProps {
  readonly help: HelpPerson | undefined
  /** Six groups by which the lead knows this device. */
  readonly fingerprint: readonly string[] | undefined
  /** Also lists the keys of the scoring screen. */
  readonly scoring: boolean
  /** Is the person to ring, and needs no other. */
  readonly lead: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Whom to ring, and which keys there are. */
export function GetHelp({ help, fingerprint, scoring, lead, isOpen, onClose }: GetHelpProps) {
  const say = useSay()
  const shown = shortcuts.filter(
    ({ place }) => place === 'everywhere' || (scoring && place === 'scoring') || (lead && place === 'lead'),
  )
  return (
    <Dialog title={say('common.getHelp')} isOpen={isOpen} onClose={onClose}>
      <div className="dialog-body">
        {!lead && <NeedPerson help={help} />}
        {fingerprint && (
          <section aria-labelledby="pack-title">
            <h3 id="pack-title">{say('common.checkPack')}</h3>
            <p>{say('common.checkPackText')}</p>
            <Fingerprint label={say('common.checkPack')} groups={fingerprint} />
          </section>
        )}
        <section aria-labelledby="keys-title">
          <h3 id="keys-title">{say('common.helpKeys')}</h3>
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
        </section>
      </div>
    </Dialog>
  )
}
