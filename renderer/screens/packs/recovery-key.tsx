import { Copy, Printer } from 'lucide-react'
import { useCallback, useState } from 'react'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PrintSheet } from '../../ui/print-sheet.tsx'
import { useSay } from '../../ui/say.tsx'
import { TickBox } from '../../ui/tick-box.tsx'
import { useCopy } from '../../ui/use-copy.ts'

interface RecoveryKeyProps {
  /** `AGE-SECRET-KEY-1…`; gone once this closes. */
  readonly secret: string
  /** Of the procurement, for the printed sheet. */
  readonly title: string
  readonly onDone: () => void
}

/** Shows the key once. It closes only when somebody says that the key is on paper. */
export function RecoveryKey({ secret, title, onDone }: RecoveryKeyProps) {
  const say = useSay()
  const copy = useCopy()
  const [isPrinted, setPrinted] = useState(false)
  const [isTried, setTried] = useState(false)
  const [printing, setPrinting] = useState(false)
  const stopPrinting = useCallback(() => {
    setPrinting(false)
  }, [])
  const close = () => {
    setTried(true)
    if (isPrinted) onDone()
  }
  const groups = secret.match(/.{1,8}/g) ?? []
  return (
    <Dialog title={say('lead.packs.key.title')} isOpen onClose={close}>
      <div className="dialog-body">
        <Banner kind="warn">
          <p>{say('lead.packs.key.once')}</p>
        </Banner>
        <p className="secret-key" role="group" aria-label={say('lead.packs.key.label')} translate="no">
          {groups.map((group, index) => (
            <code key={index}>{group}</code>
          ))}
        </p>
        <div className="row">
          <Button
            kind="primary"
            before={Printer}
            onPress={() => {
              setPrinting(true)
            }}
          >
            {say('lead.packs.key.print')}
          </Button>
          <Button kind="second" before={Copy} onPress={() => void copy(secret)}>
            {say('lead.packs.key.copy')}
          </Button>
        </div>
        <TickBox isSelected={isPrinted} onChange={setPrinted}>
          {say('lead.packs.key.printed')}
        </TickBox>
        {isTried && !isPrinted && (
          <p className="dialog-error" role="alert">
            {say('lead.packs.key.first')}
          </p>
        )}
      </div>
      <div className="dialog-foot">
        <span className="sp" />
        <Button kind="second" onPress={close}>
          {say('lead.packs.key.close')}
        </Button>
      </div>
      {printing && (
        <PrintSheet onPrinted={stopPrinting}>
          <section className="slip">
            <h1>{say('lead.packs.key.sheetTitle')}</h1>
            <p>{title}</p>
            <p className="secret-key">
              {groups.map((group, index) => (
                <code key={index}>{group}</code>
              ))}
            </p>
            <p>{say('lead.packs.key.sheetText')}</p>
          </section>
        </PrintSheet>
      )}
    </Dialog>
  )
}
