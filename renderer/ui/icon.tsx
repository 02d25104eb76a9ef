import type { LucideIcon } from 'lucide-react'

/** A picture beside a word. It never stands alone, so it is hidden from screen readers. */
export function Icon({ of: Shape }: { readonly of: LucideIcon }) {
  return <Shape className="i" aria-hidden="true" />
}
