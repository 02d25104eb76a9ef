import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'

interface JumpLinkProps {
  readonly className: string
  /** Whether the part it leads to is the one in sight. */
  readonly isHere?: boolean
  readonly onJump: () => void
  readonly children: ReactNode
}

/** A link to a part of the same page. It has no address: the address of the page says which screen is shown. */
export function JumpLink({ className, isHere = false, onJump, children }: JumpLinkProps): ReactNode {
  return (
    <Link className={className} {...(isHere && { 'aria-current': 'location' })} onPress={onJump}>
      {children}
    </Link>
  )
}
