import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type BannerKind = 'info' | 'good' | 'warn' | 'danger'

const pictures: Record<BannerKind, LucideIcon> = {
  info: Info,
  good: CircleCheck,
  warn: TriangleAlert,
  danger: CircleAlert,
}

interface BannerProps {
  readonly kind: BannerKind
  /** Read out at once, whatever is being read: only for what must not be missed. */
  readonly isAlert?: boolean
  readonly children: ReactNode
  /** At the end of the first line. */
  readonly aside?: ReactNode
  /** Buttons beneath the words. */
  readonly actions?: ReactNode
}

/** A message that stays until it is dealt with. */
export function Banner({ kind, isAlert = false, children, aside, actions }: BannerProps) {
  return (
    <div className={`note ${kind}`} {...(isAlert && { role: 'alert' })}>
      <Icon of={pictures[kind]} />
      <div>
        {children}
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
      {aside}
    </div>
  )
}
