import { ChevronDown, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Icon } from './icon.tsx'

interface FoldButtonProps {
  readonly label: string
  readonly folded: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** Folds rows of a matrix together. No tab stop of its own: its cell hands it the focus. */
export function FoldButton({ label, folded, onToggle, children }: FoldButtonProps): ReactNode {
  return (
    <Button
      className="row-fold"
      excludeFromTabOrder
      aria-expanded={!folded}
      aria-label={label}
      onPress={onToggle}
    >
      <Icon of={folded ? ChevronRight : ChevronDown} />
      {children}
    </Button>
  )
}
