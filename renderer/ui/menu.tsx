import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button, type ButtonLook } from './button.tsx'
import { Icon } from './icon.tsx'
import { BREAK_KEY, useKey } from './use-key.ts'

export interface MenuAction<Id extends string> {
  readonly id: Id
  readonly title: string
  readonly icon?: LucideIcon
  readonly isDisabled?: boolean
}

interface MenuProps<Id extends string> extends ButtonLook {
  readonly label: string
  readonly actions: readonly MenuAction<Id>[]
  readonly onAction: (id: Id) => void
}

/** A button that opens a short list of actions. */
export function Menu<Id extends string>({ label, actions, onAction, children, ...look }: MenuProps<Id>) {
  const [isOpen, setOpen] = useState(false)
  useKey(BREAK_KEY, () => {
    setOpen(false)
  })
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button {...look} {...(children === undefined && { 'aria-label': label })}>
        {children}
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <MenuList label={label} actions={actions} onAction={onAction} />
      </Popover>
    </MenuTrigger>
  )
}

interface MenuListProps<Id extends string> extends Pick<MenuProps<Id>, 'label' | 'actions' | 'onAction'> {
  /** Goes to the first action at once; a menu under a button of its own does so anyway. */
  readonly takesFocus?: boolean
}

export function MenuList<Id extends string>({
  label,
  actions,
  onAction,
  takesFocus = false,
}: MenuListProps<Id>) {
  return (
    <AriaMenu
      className="menu"
      {...(takesFocus && { autoFocus: 'first' as const })}
      aria-label={label}
      onAction={(key) => {
        const action = actions.find(({ id }) => id === key)
        if (action) onAction(action.id)
      }}
    >
      {actions.map(({ id, title, icon, isDisabled = false }) => (
        <MenuItem key={id} id={id} textValue={title} isDisabled={isDisabled} className="menu-item">
          {icon && <Icon of={icon} />}
          {title}
        </MenuItem>
      ))}
    </AriaMenu>
  )
}
