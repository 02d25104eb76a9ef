import { useRef } from 'react'
import { Popover } from 'react-aria-components'
import { MenuList, type MenuAction } from './menu.tsx'
import { BREAK_KEY, useKey } from './use-key.ts'

interface MenuBesideProps<Id extends string> {
  readonly button: HTMLElement
  readonly label: string
  readonly actions: readonly MenuAction<Id>[]
  readonly onAction: (id: Id) => void
  readonly onClose: () => void
}

/** A menu of its own, open as long as it is drawn, beside the button that asked for it. */
export function MenuBeside<Id extends string>({
  button,
  label,
  actions,
  onAction,
  onClose,
}: MenuBesideProps<Id>) {
  const trigger = useRef(button)
  useKey(BREAK_KEY, onClose)
  return (
    <Popover
      className="menu-popover wide"
      isOpen
      triggerRef={trigger}
      placement="bottom start"
      aria-label={label}
      onOpenChange={onClose}
    >
      <MenuList takesFocus label={label} actions={actions} onAction={onAction} />
    </Popover>
  )
}
