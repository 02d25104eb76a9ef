import type { ReactNode } from 'react'

interface FieldSetProps {
  readonly legend: string
  /** Ids of what else is read out with the legend. */
  readonly describedBy?: string
  readonly className?: string
  readonly children: ReactNode
}

/** Boxes that are one answer together. */
export function FieldSet({ legend, describedBy, className, children }: FieldSetProps) {
  return (
    <fieldset className={className} {...(describedBy !== undefined && { 'aria-describedby': describedBy })}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}
