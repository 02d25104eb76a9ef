import { X } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { useSay } from './say.tsx'
import { BREAK_KEY, useKey } from './use-key.ts'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** At the side: what it changes can be seen beside it. */
  readonly side?: boolean
  /** Two columns, where there is room. */
  readonly wide?: boolean
  /** Something is chosen or written in it: a click beside it would lose that, and does not close it. */
  readonly asks?: boolean
  /** Over the whole window: to be read from across a room. */
  readonly full?: boolean
  /** Under the title. */
  readonly hint?: string | undefined
  /** Beside the title, instead of the button that closes: what it holds has one of its own. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A second click of a double click falls beside the window that the first one opened. */
const DOUBLE_CLICK = 600

/** A window over the page. Escape and a click beside it close it; the focus goes back to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  side = false,
  wide = false,
  asks = false,
  full = false,
  hint,
  action,
  children,
}: DialogProps) {
  const say = useSay()
  const openedAt = useRef(0)
  useEffect(() => {
    if (isOpen) openedAt.current = performance.now()
  }, [isOpen])
  // a break covers everything: nothing may lie over the cover
  useKey(BREAK_KEY, () => {
    if (isOpen) onClose()
  })
  return (
    <ModalOverlay
      className={classNames('overlay', side && 'side', wide && 'wide', full && 'full')}
      isOpen={isOpen}
      isDismissable
      shouldCloseOnInteractOutside={() => !asks && performance.now() - openedAt.current > DOUBLE_CLICK}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal">
        <AriaDialog className="dialog">
          <header>
            <div>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {hint !== undefined && <p className="hint">{hint}</p>}
            </div>
            {action ?? (
              <Button kind="quiet" small before={X} onPress={onClose}>
                {say('common.close')}
              </Button>
            )}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
