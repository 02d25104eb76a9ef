import type { ReactNode } from 'react'
import { BarTools } from './bar-tools.tsx'
import { TitleBar } from './title-bar.tsx'

interface PlainFrameProps {
  /** For the lead, who is the person to ring. */
  readonly lead?: boolean
  readonly children: ReactNode
}

/** Round a screen that belongs to no evaluation, or to one that is not open yet. */
export function PlainFrame({ lead = false, children }: PlainFrameProps) {
  return (
    <div className="app">
      <TitleBar tools={<BarTools help={undefined} lead={lead} />} />
      {children}
    </div>
  )
}
