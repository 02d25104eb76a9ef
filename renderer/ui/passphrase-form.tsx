import { LockOpen } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { exchange } from '../exchange.ts'
import { Button } from './button.tsx'
import { useSay } from './say.tsx'
import { TextLine } from './text-line.tsx'

interface PassphraseFormProps {
  /** Whether this device has a passphrase already; otherwise the first one is chosen here. */
  readonly chosen: boolean
  /** The form came up because of what the person did just now. */
  readonly takesFocus?: boolean
  /** The device is open: what was asked before can be asked again. */
  readonly onOpen: () => void
}

/** Where the system keeps no keys, a passphrase does; nobody has to remember it by heart, so it may be seen and pasted. */
export function PassphraseForm({ chosen, takesFocus = false, onOpen }: PassphraseFormProps) {
  const say = useSay()
  const [passphrase, setPassphrase] = useState('')
  const [seen, setSeen] = useState(false)
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<string>()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])

  function refuse(sentence: string) {
    setError(sentence)
    box.current?.focus()
  }
  async function open() {
    if (passphrase === '') {
      refuse(say('common.passphraseEmpty'))
      return
    }
    setPending(true)
    const answer = await exchange({ type: chosen ? 'Unlock' : 'ChoosePassphrase', passphrase })
    setPending(false)
    if (answer.kind === 'done') onOpen()
    else refuse((answer.kind === 'failed' ? answer.sentence : undefined) ?? say('common.noAnswer'))
  }

  return (
    <form
      className="passphrase-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isPending) void open()
      }}
    >
      <p>{say(chosen ? 'common.passphraseUnlockText' : 'common.passphraseChooseText')}</p>
      <TextLine
        ref={box}
        label={say('common.passphrase')}
        hint={say(chosen ? 'common.passphraseUnlockHint' : 'common.passphraseChooseHint')}
        type={seen ? 'text' : 'password'}
        autoComplete={chosen ? 'current-password' : 'new-password'}
        value={passphrase}
        onChange={(text) => {
          setPassphrase(text)
          setError(undefined)
        }}
        error={error}
        maxLength={1000}
      />
      <div className="row">
        <Button
          kind="quiet"
          aria-pressed={seen}
          onPress={() => {
            setSeen(!seen)
          }}
        >
          {say(seen ? 'common.passphraseHide' : 'common.passphraseShow')}
        </Button>
        <Button kind="primary" type="submit" before={LockOpen} isPending={isPending}>
          {say(chosen ? 'common.passphraseUnlock' : 'common.passphraseChoose')}
        </Button>
      </div>
    </form>
  )
}
