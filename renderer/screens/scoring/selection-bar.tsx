import { Highlighter } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import type { OwnProperties } from '../../ui/own-properties.ts'
import { useSay } from '../../ui/say.tsx'
import type { QuotedSelection } from './use-selected-quotes.ts'

interface SelectionBarProps {
  readonly selected: QuotedSelection
  readonly onUse: () => void
}

/** What can be done with the selected words, right under them. */
export function SelectionBar({ selected: { top, left }, onUse }: SelectionBarProps) {
  const say = useSay()
  const place: OwnProperties = { '--top': `${String(top)}px`, '--left': `${String(left)}px` }
  return (
    <div
      className="pop"
      role="toolbar"
      aria-label={say('evaluator.selectedWords')}
      style={place}
      // or the press would take the selection away before it is used
      onPointerDown={(event) => {
        event.preventDefault()
      }}
    >
      <Button small before={Highlighter} preventFocusOnPress onPress={onUse}>
        {say('evaluator.useAsReason')}
      </Button>
    </div>
  )
}
