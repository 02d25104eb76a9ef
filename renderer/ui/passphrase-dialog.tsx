import { Dialog } from './dialog.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import { useSay } from './say.tsx'

interface PassphraseDialogProps {
  /** Whether this device has a passphrase; else one is chosen here. */
  readonly chosen: boolean
  /** The key is open: what waited for it can go on. */
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** The passphrase of this device, asked for when something needs its key. */
export function PassphraseDialog({ chosen, onOpen, onClose }: PassphraseDialogProps) {
  const say = useSay()
  return (
    <Dialog title={say('common.passphraseTitle', { chosen: String(chosen) })} isOpen asks onClose={onClose}>
      <div className="dialog-body">
        <PassphraseForm chosen={chosen} onOpen={onOpen} />
      </div>
    </Dialog>
  )
}
