import { Highlighter, StickyNote } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { OwnProperties } from '../../ui/own-properties.ts'
import { useSay } from '../../ui/say.tsx'
import type { QuotedSelection } from './use-selected-quotes.ts'

interface SelectionBarProps {
  readonly selected: Omit<QuotedSelection, 'quotes'>
  readonly onUse: () => void
  readonly onNote?: (() => void) | undefined
}

/** What can be done with the selected words, right under them; above them where there is no room. */
export function SelectionBar({ selected, onUse, onNote }: SelectionBarProps) {
  const say = useSay()
  const { top, bottom, left, goesAbove } = selected
  const place: OwnProperties = {
    '--top': `${String(goesAbove ? top : bottom)}px`,
    '--left': `${String(left)}px`,
  }
  return (
    <div
      className={classNames('pop', goesAbove && 'above')}
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
      {onNote && (
        <Button small before={StickyNote} preventFocusOnPress onPress={onNote}>
          {say('evaluator.privateNote')}
        </Button>
      )}
    </div>
  )
}
