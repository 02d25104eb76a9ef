import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'

interface PickButtonProps {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly children: ReactNode
}

/** One of several that may be chosen, as a chip that is pressed in or not. */
export function PickButton(props: PickButtonProps) {
  return <ToggleButton {...props} className="pick" />
}
