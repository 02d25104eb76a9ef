import { Lightbulb } from 'lucide-react'
import type { Message } from '../../../shared/messages/message.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'

/** More than this at once helps nobody. */
const SHOWN = 3

/** What would make the reason stand up better. It stops nobody. */
export function PromptList({ prompts }: { readonly prompts: readonly Message[] }) {
  const say = useSay()
  if (prompts.length === 0) return null
  return (
    <ul className="agree-prompts" aria-label={say('lead.meeting.prompts')}>
      {prompts.slice(0, SHOWN).map(({ id, values }) => (
        <li key={id}>
          <Icon of={Lightbulb} />
          {say(id, values)}
        </li>
      ))}
    </ul>
  )
}
