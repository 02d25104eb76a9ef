import type { LucideIcon } from 'lucide-react'
import type { MessageId } from '../../shared/messages/message.ts'
import { useSay } from './say.tsx'

export interface EasyLine {
  readonly icon: LucideIcon
  /** One sentence of fifteen words at most (test/messages/reading-age.test.ts). */
  readonly words: MessageId
}

/** Easy Read: a picture beside each short sentence. For our own words only, never for what a bidder wrote. */
export function EasyRead({ lines }: { readonly lines: readonly EasyLine[] }) {
  const say = useSay()
  return (
    <ul className="easy-read">
      {lines.map(({ icon: Picture, words }) => (
        <li key={words}>
          <span className="easy-picture" aria-hidden="true">
            <Picture />
          </span>
          <span>{say(words)}</span>
        </li>
      ))}
    </ul>
  )
}
