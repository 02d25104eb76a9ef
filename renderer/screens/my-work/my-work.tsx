import { useState } from 'react'
import type { MyWorkView } from '../../../shared/views/my-work.ts'
import { usePreferences } from '../../preferences.ts'
import { hashOf } from '../../route.ts'
import { AgreedNote } from '../../ui/agreed-note.tsx'
import { Banner } from '../../ui/banner.tsx'
import { daysUntil, useDates } from '../../ui/dates.ts'
import { breakLines, scoreLines } from '../../ui/easy-lines.ts'
import { EasyRead } from '../../ui/easy-read.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { NeedPerson } from '../../ui/need-person.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useSay, Words } from '../../ui/say.tsx'
import { useList } from '../../ui/use-list.ts'
import { Journey } from './journey.tsx'
import { NextAnswer } from './next-answer.tsx'
import { QuestionList } from './question-list.tsx'

export function MyWork({ work }: { readonly work: MyWorkView }) {
  const say = useSay()
  return (
    <main className="page" tabIndex={-1}>
      <div className="page-body my-work">
        <WorkHead work={work} />
        <div className="my-work-main">
          <AgreedNote agreed={work.agreed} evaluation={work.frame.evaluation} />
          <HowTo />
          <ClosedBidders work={work} />
          <NextAnswer work={work} />
          <QuestionList work={work} />
        </div>
        <aside className="page-side" aria-label={say('evaluator.sideLabel')} data-area>
          <Journey work={work} />
          <NeedPerson help={work.frame.help} />
        </aside>
      </div>
    </main>
  )
}

/** What to do, in Easy Read, for those who chose it. */
function HowTo() {
  const say = useSay()
  const { easyRead } = usePreferences()
  if (!easyRead) return null
  return (
    <section className="how-to card" aria-labelledby="how-to-title">
      <h2 id="how-to-title">{say('evaluator.guide.score')}</h2>
      <EasyRead lines={[...scoreLines, ...breakLines]} />
    </section>
  )
}

/** Bidders with a declared link: which, for how long, and what there is to do meanwhile. */
function ClosedBidders({ work: { closed, open, frame } }: { readonly work: MyWorkView }) {
  const say = useSay()
  const list = useList()
  if (closed.length === 0) return null
  return (
    <Banner
      kind="info"
      aside={
        <LinkButton
          kind="quiet"
          small
          href={hashOf({ screen: 'declarations', evaluation: frame.evaluation })}
        >
          {say('evaluator.lookLinks')}
        </LinkButton>
      }
    >
      <p>
        <Words
          id={closed.length === 1 ? 'evaluator.closedOne' : 'evaluator.closedSome'}
          values={{ bidders: list(closed), open }}
        />
      </p>
    </Banner>
  )
}

function WorkHead({ work: { frame } }: { readonly work: MyWorkView }) {
  const say = useSay()
  const dates = useDates()
  const [hour] = useState(() => new Date().getHours())
  const { scored, of, scoresBy, submittedAt } = frame
  return (
    <header className="page-head my-work-head">
      <div>
        <PageHeading title={say('evaluator.myWork')}>
          {say('evaluator.greeting', { part: partOfDay(hour) })}
        </PageHeading>
        <p className="intro">
          <Words id="evaluator.scoredOf" values={{ scored, of }} />{' '}
          {submittedAt !== undefined ? (
            <Words id="evaluator.sentOn" values={{ day: dates.dayOf(submittedAt) }} />
          ) : (
            scoresBy !== undefined && (
              <Words
                id={daysUntil(scoresBy) < 0 ? 'evaluator.wasDue' : 'evaluator.sendBy'}
                values={{ day: dates.day(scoresBy) }}
              />
            )
          )}
        </p>
      </div>
      <ProgressBar
        label={say('evaluator.answersScored')}
        now={scored}
        of={of}
        words={say('evaluator.numberOf', { now: scored, of })}
      />
    </header>
  )
}

function partOfDay(hour: number): string {
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}
