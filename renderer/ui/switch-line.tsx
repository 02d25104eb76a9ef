import type { ReactNode } from 'react'
import { SwitchButton, SwitchField } from 'react-aria-components'
import { useSay } from './say.tsx'

interface SwitchLineProps {
  readonly title: string
  /** What it does, under its name. */
  readonly detail: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}

/** Something that is on or off, at once. The whole line can be pressed. */
export function SwitchLine({ title, detail, isSelected, onChange }: SwitchLineProps): ReactNode {
  const say = useSay()
  return (
    <SwitchField isSelected={isSelected} onChange={onChange}>
      <SwitchButton className="switch">
        <span className="switch-words">
          <b>{title}</b>
          <span className="hint">{detail}</span>
        </span>
        <span className="switch-state" aria-hidden="true">
          {say(isSelected ? 'common.on' : 'common.off')}
        </span>
        <span className="switch-track" aria-hidden="true">
          <i />
        </span>
      </SwitchButton>
    </SwitchField>
  )
}
