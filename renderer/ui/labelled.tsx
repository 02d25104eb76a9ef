import { type ReactNode, useId } from 'react'

interface LabelledProps {
  readonly label: string
  readonly hint?: string | undefined
  /** The control itself, which gets what ties it to its label and its hint. */
  readonly children: (tied: { readonly id: string; readonly 'aria-describedby'?: string }) => ReactNode
}

/** Puts a label, and what helps, over a control of the system. */
export function Labelled({ label, hint, children }: LabelledProps) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span id={hintId} className="hint">
          {hint}
        </span>
      )}
      {children({ id, ...(hint !== undefined && { 'aria-describedby': hintId }) })}
    </div>
  )
}
