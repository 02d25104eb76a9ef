import type { RefObject } from 'react'
import { useSay } from '../../ui/say.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { TickBox } from '../../ui/tick-box.tsx'

interface HelpedByProps {
  /** Undefined: nobody did. */
  readonly value: string | undefined
  readonly onChange: (helper: string | undefined) => void
  readonly inputRef: RefObject<HTMLInputElement | null>
}

/** Help with reading or typing is allowed; the record says that there was some. */
export function HelpedBy({ value, onChange, inputRef }: HelpedByProps) {
  const say = useSay()
  return (
    <div className="helped-by">
      <TickBox
        isSelected={value !== undefined}
        onChange={(isHelped) => {
          onChange(isHelped ? '' : undefined)
        }}
      >
        {say('evaluator.helped')}
      </TickBox>
      {value !== undefined && (
        <TextLine
          ref={inputRef}
          label={say('evaluator.helpedWho')}
          hint={say('evaluator.helpedHint')}
          value={value}
          onChange={onChange}
          maxLength={200}
        />
      )}
    </div>
  )
}
