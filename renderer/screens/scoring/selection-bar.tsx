import { Highlighter } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { OwnProperties } from '../../ui/own-properties.ts'
import { useSay } from '../../ui/say.tsx'
import type { QuotedSelection } from './use-selected-quotes.ts'

interface SelectionBarProps {
  readonly selected: Omit<QuotedSelection, 'quotes'>
  readonly onUse: () => void
}

/** What can be done with the selected words, right under them; above them where there is no room. */
export function SelectionBar({ selected: { top, bottom, left, goesAbove }, onUse }: SelectionBarProps) {
  const say = useSay()
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
    </div>
  )
}
