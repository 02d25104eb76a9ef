import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

interface CardProps {
  readonly title: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A part of a page with a heading of its own. */
export function Card({ title, note, actions, className, children }: CardProps): ReactNode {
  const heading = useId()
  return (
    <section className={classNames('card lead-card', className)} aria-labelledby={heading}>
      <div className="lead-card-head">
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        {note !== undefined && <span className="hint">{note}</span>}
        {actions !== undefined && <div className="lead-card-actions">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
