import type { Failure } from '../service.ts'
import { PlainFrame } from './plain-frame.tsx'
import { CannotOpen, Waiting } from './waiting.tsx'

interface NotOpenProps {
  readonly viewed: { readonly kind: 'loading' } | Failure
  /** For the lead, who is the person to ring. */
  readonly lead?: boolean
  /** Where to go instead; the start page, if nothing is nearer. */
  readonly back?: string
  readonly onRetry: () => void
}

/** Stands in for a screen while its view is read, and where it cannot be. */
export function NotOpen({ viewed, lead = false, ...instead }: NotOpenProps) {
  return (
    <PlainFrame lead={lead}>
      {viewed.kind === 'loading' ? <Waiting /> : <CannotOpen sentence={viewed.sentence} {...instead} />}
    </PlainFrame>
  )
}
