import type { ReactNode } from 'react'
import type { AnswerCount } from '../../../shared/views/answer-counts.ts'
import type { ProgressPerson } from '../../../shared/views/progress.ts'
import { hashOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { isToday, useDates } from '../../ui/dates.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Progress } from './use-progress.ts'

/** Answers scored of one question: a count, never a score. */
export function Tally({ count: { scored, of } }: { readonly count: AnswerCount }): ReactNode {
  const say = useSay()
  return (
    <span className={classNames('tally', scored === of ? 'all' : scored > 0 ? 'some' : 'nothing')}>
      <span aria-hidden="true">{say('lead.progress.people.count', { scored, of })}</span>
      <span className="sr-only">{say('lead.progress.people.countWords', { scored, of })}</span>
    </span>
  )
}

const interestWords = {
  'not-yet': 'lead.progress.people.interests.notYet',
  none: 'lead.progress.people.interests.none',
  decided: 'lead.progress.people.interests.decided',
  'to-decide': 'lead.progress.people.interests.toDecide',
} as const

export function Interests({ person }: { readonly person: ProgressPerson }): ReactNode {
  const say = useSay()
  const words = say(interestWords[person.interests])
  return person.interests === 'to-decide' ? (
    <span className="chip warn">{words}</span>
  ) : (
    <span className="calm">{words}</span>
  )
}

export function AllAnswers({
  person: { title, scored, of },
}: {
  readonly person: ProgressPerson
}): ReactNode {
  const say = useSay()
  const words = say('lead.progress.people.countWords', { scored, of })
  return (
    <span className="all-answers">
      <ProgressBar label={title} now={scored} of={of} words={words} />
      <span>{words}</span>
    </span>
  )
}

export function LastFile({
  person: { last, step, helpedBy },
}: {
  readonly person: ProgressPerson
}): ReactNode {
  const say = useSay()
  const dates = useDates()
  return (
    <span className={classNames('last', last.kind, step === 'remind' && 'late')}>
      <b>{say(`lead.progress.people.last.${last.kind}`)}</b>
      {last.at !== undefined && (
        <span>{isToday(last.at) ? dates.time(last.at) : dates.shortDayOf(last.at)}</span>
      )}
      {helpedBy !== undefined && <span>{say('lead.progress.people.helpedBy', { helper: helpedBy })}</span>}
    </span>
  )
}

interface PersonDoProps {
  readonly person: ProgressPerson
  readonly progress: Progress
}

export function PersonDo({ person: { step, member, title }, progress }: PersonDoProps): ReactNode {
  const say = useSay()
  const { view, setDeciding, copyReminder } = progress
  const { evaluation } = view.frame
  const who = { member: title }
  switch (step) {
    case undefined:
      return null
    case 'decide':
      return (
        <Button
          kind="quiet"
          small
          aria-label={say('lead.progress.people.do.decideOf', who)}
          onPress={() => {
            const need = view.needs.find((one) => one.kind === 'interest' && one.member === member)
            if (need?.kind === 'interest') setDeciding(need)
          }}
        >
          {say('lead.progress.people.do.decide')}
        </Button>
      )
    case 'remind':
      return (
        <Button
          kind="quiet"
          small
          aria-label={say('lead.progress.people.do.remindOf', who)}
          onPress={copyReminder}
        >
          {say('lead.progress.people.do.remind')}
        </Button>
      )
    case 'check-paper':
      return (
        <LinkButton
          kind="quiet"
          small
          href={hashOf({ screen: 'paper', evaluation, member })}
          aria-label={say('lead.progress.people.do.checkPaperOf', who)}
        >
          {say('lead.progress.people.do.checkPaper')}
        </LinkButton>
      )
    case 'look':
      return (
        <LinkButton
          kind="quiet"
          small
          href={hashOf({ screen: 'returns', evaluation })}
          aria-label={say('lead.progress.people.do.lookOf', who)}
        >
          {say('lead.progress.people.do.look')}
        </LinkButton>
      )
  }
}
