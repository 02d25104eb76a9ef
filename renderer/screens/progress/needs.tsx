import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { Need } from '../../../shared/views/progress.ts'
import { hashOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { useNeedWords } from './need-words.ts'
import type { Progress } from './use-progress.ts'

/** What waits for the lead, the most urgent first; each with the one thing to do. */
export function Needs({ progress }: { readonly progress: Progress }): ReactNode {
  const say = useSay()
  const heading = useId()
  const { needs } = progress.view
  return (
    <section className="needs-you" aria-labelledby={heading}>
      <h2 id={heading}>{say('lead.progress.needsYou')}</h2>
      {needs.length === 0 ? (
        <p className="hint">{say('lead.progress.nothing')}</p>
      ) : (
        <ol>
          {needs.map((need) => (
            <NeedCard key={keyOf(need)} need={need} progress={progress} />
          ))}
        </ol>
      )}
    </section>
  )
}

export function keyOf(need: Need): string {
  if (!('member' in need)) return need.kind
  return need.kind === 'interest' ? `interest ${need.member} ${need.bidder}` : `${need.kind} ${need.member}`
}

/** Whether something does not count, or stays closed, until the lead has decided. */
export function isUrgent({ kind }: Need): boolean {
  return kind === 'interest' || kind === 'fork' || kind === 'conflict'
}

function NeedCard({ need, progress }: { readonly need: Need; readonly progress: Progress }) {
  const wordsOf = useNeedWords(progress.view)
  const { title, text } = wordsOf(need)
  return (
    <li className={classNames('card', isUrgent(need) && 'urgent')}>
      <div>
        <h3>
          {isUrgent(need) && <Icon of={TriangleAlert} />}
          {title}
        </h3>
        <p>{text}</p>
      </div>
      <NeedButton need={need} title={title} progress={progress} />
    </li>
  )
}

interface NeedButtonProps {
  readonly need: Need
  readonly title: string
  readonly progress: Progress
}

/** The one thing to do about it. */
export function NeedButton({ need, title, progress }: NeedButtonProps) {
  const say = useSay()
  const { evaluation } = progress.view.frame
  const label = (word: string) => ({ 'aria-label': `${word}: ${title}` })
  switch (need.kind) {
    case 'interest': {
      const word = say('lead.progress.need.decide')
      return (
        <Button
          kind="second"
          {...label(word)}
          onPress={() => {
            progress.setDeciding(need)
          }}
        >
          {word}
        </Button>
      )
    }
    case 'silent': {
      const word = say('lead.progress.need.remind')
      return (
        <Button kind="second" {...label(word)} onPress={progress.copyReminder}>
          {word}
        </Button>
      )
    }
    case 'paper': {
      const word = say(need.typed < need.of ? 'lead.progress.need.goOn' : 'lead.progress.need.startCheck')
      const href = hashOf({ screen: 'paper', evaluation, member: need.member })
      return (
        <LinkButton kind="second" href={href} {...label(word)}>
          {word}
        </LinkButton>
      )
    }
    case 'no-packs':
    case 'outdated': {
      const word = say('lead.progress.need.toPacks')
      return (
        <LinkButton kind="second" href={hashOf({ screen: 'packs', evaluation })} {...label(word)}>
          {word}
        </LinkButton>
      )
    }
    case 'conflict':
    case 'fork':
    case 'late':
    case 'second-device': {
      const word = say('lead.progress.need.look')
      return (
        <LinkButton kind="second" href={hashOf({ screen: 'returns', evaluation })} {...label(word)}>
          {word}
        </LinkButton>
      )
    }
  }
}
