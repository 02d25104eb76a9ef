import { ArrowRight } from 'lucide-react'
import type { MessageId } from '../../../shared/messages/message.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'

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
    <section className="sample" aria-labelledby="sample-title">
      <h2 id="sample-title">{say('start.sampleTitle')}</h2>
      <div className="card">
        <p>{say('start.sampleText')}</p>
        <ul aria-label={say('start.ways')}>
          {ways.map(({ as, title, text, button }) => (
            <li key={as}>
              <div>
                <b>{say(title)}</b>
                <span>{say(text)}</span>
              </div>
              <Button
                kind="second"
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
      </div>
    </section>
  )
}
