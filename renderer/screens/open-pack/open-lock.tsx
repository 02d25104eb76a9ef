import { useId } from 'react'
import { Button } from '../../ui/button.tsx'
import { PassphraseForm } from '../../ui/passphrase-form.tsx'
import { useSay } from '../../ui/say.tsx'

interface OpenLockProps {
  /** Whether this device has a passphrase already; otherwise this is the first. */
  readonly chosen: boolean
  readonly takesFocus?: boolean
  readonly onOpen: () => void
  /** Absent where nothing else can be done. */
  readonly onLeave?: () => void
}

/** The passphrase of this device, where a file or the whole program waits for it. */
export function OpenLock({ onLeave, ...form }: OpenLockProps) {
  const say = useSay()
  const title = useId()
  return (
    <section className="start-open open-form card" aria-labelledby={title}>
      <h2 id={title}>{say('common.passphraseTitle', { chosen: String(form.chosen) })}</h2>
      <PassphraseForm {...form} />
      {onLeave && (
        <Button kind="quiet" onPress={onLeave}>
          {say('start.otherFile')}
        </Button>
      )}
    </section>
  )
}
