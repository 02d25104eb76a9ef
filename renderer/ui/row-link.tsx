import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'

interface RowLinkProps {
  readonly href: string
  readonly className: string
  /** The link leads to where the person is. */
  readonly isHere?: boolean
  readonly children: ReactNode
}

/** A whole row of a list as a link. */
export function RowLink({ href, className, isHere = false, children }: RowLinkProps) {
  return (
    <Link href={href} className={className} {...(isHere && { 'aria-current': 'step' as const })}>
      {children}
    </Link>
  )
}
