import { ArrowRight } from 'lucide-react'
import type { MessageId } from '../../../shared/messages/message.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import { PackPicture } from './pack-picture.tsx'

type Role = 'evaluator' | 'lead'

interface SampleCardProps {
  /** As whom it is being opened now. */
  readonly opening: Role | undefined
  readonly onOpen: (as: Role) => void
}

const ways: readonly { as: Role; title: MessageId; text: MessageId; button: MessageId }[] = [
  {
    as: 'evaluator',
    title: 'start.asEvaluator',
    text: 'start.asEvaluatorText',
    button: 'start.asEvaluatorButton',
  },
  { as: 'lead', title: 'start.asLead', text: 'start.asLeadText', button: 'start.asLeadButton' },
]

/** The sample, as one of its people. Opened again, it goes on where it was left. */
export function SampleCard({ opening, onOpen }: SampleCardProps) {
  const say = useSay()
  return (
    <section className="start-open card" aria-labelledby="sample-title">
      <PackPicture />
      <div className="start-words">
        <h2 id="sample-title">{say('start.sampleTitle')}</h2>
        <p>{say('start.sampleText')}</p>
      </div>
      <ul className="start-ways" aria-label={say('start.ways')}>
        {ways.map(({ as, title, text, button }, index) => (
          <li key={as}>
            {index > 0 && <span className="or">{say('start.or')}</span>}
            <b>{say(title)}</b>
            <span className="way-text">{say(text)}</span>
            <Button
              kind={as === 'evaluator' ? 'primary' : 'second'}
              after={ArrowRight}
              isPending={opening === as}
              onPress={() => {
                onOpen(as)
              }}
            >
              {say(button)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
