import { CheckCheck, Circle, Columns3, ListChecks } from 'lucide-react'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { hashOf } from '../../route.ts'
import { daysUntil, useDates } from '../../ui/dates.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { RowLink } from '../../ui/row-link.tsx'
import { useSay } from '../../ui/say.tsx'
import { RailStep } from './rail-step.tsx'

interface ScoringRailProps {
  readonly view: ScoringView
  /** The answer that is open, as it is marked now. */
  readonly isFlagged: boolean
}

/** The way through the answers: this question's bidders, the other questions, how much is left. */
export function ScoringRail({ view, isFlagged }: ScoringRailProps) {
  const say = useSay()
  const { question, rail, otherQuestions } = view
  return (
    <nav className="rail" aria-label={say('evaluator.railLabel')}>
      <div className="rail-lists">
        <section aria-labelledby="rail-question">
          <h2 id="rail-question">
            {say('evaluator.railQuestion', { number: question.number, count: rail.length })}
          </h2>
          <ul>
            {rail.map((cell) => (
              <RailStep
                key={cell.bidder}
                cell={cell.bidder === view.bidder.id ? { ...cell, flagged: isFlagged } : cell}
                view={view}
              />
            ))}
          </ul>
          {rail.filter(({ score }) => score !== undefined).length > 1 && (
            <LinkButton
              kind="quiet"
              small
              before={Columns3}
              href={hashOf({ screen: 'compare', evaluation: view.frame.evaluation, question: question.id })}
            >
              {say('evaluator.compareMine')}
            </LinkButton>
          )}
        </section>
        {otherQuestions.length > 0 && <OtherQuestions view={view} />}
      </div>
      <Overall view={view} />
    </nav>
  )
}

function OtherQuestions({ view: { otherQuestions, frame } }: { readonly view: ScoringView }) {
  const say = useSay()
  return (
    <section aria-labelledby="rail-others">
      <h2 id="rail-others">{say('evaluator.otherQuestions')}</h2>
      <ul>
        {otherQuestions.map(({ question, number, title, scored, of, bidder }) => {
          const isDone = scored === of
          const content = (
            <>
              <Icon of={isDone ? CheckCheck : Circle} />
              <span>
                {say('evaluator.numberTitle', { number, title })}
                <span className="sub">
                  {isDone
                    ? say('evaluator.allScored', { of })
                    : say('evaluator.someScored', { scored, of, started: 0 })}
                </span>
              </span>
            </>
          )
          const className = isDone ? 'qline done' : 'qline'
          return (
            <li key={question}>
              {bidder === undefined ? (
                <span className={className}>{content}</span>
              ) : (
                <RowLink
                  className={className}
                  href={hashOf({ screen: 'score', evaluation: frame.evaluation, question, bidder })}
                >
                  {content}
                </RowLink>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Overall({ view: { frame } }: { readonly view: ScoringView }) {
  const say = useSay()
  const dates = useDates()
  const { scored, of, scoresBy, submittedAt, evaluation } = frame
  const left = of - scored
  const isDue = submittedAt === undefined && left > 0 && scoresBy !== undefined
  return (
    <div className="overall">
      <b>{say('evaluator.railScored', { scored, of })}</b>
      <ProgressBar
        label={say('evaluator.answersScored')}
        now={scored}
        of={of}
        words={say('evaluator.numberOf', { now: scored, of })}
      />
      {isDue && (
        <p>
          {daysUntil(scoresBy) < 0
            ? say('evaluator.stepScoreLeft', { left })
            : say('evaluator.railLeft', { left, day: dates.day(scoresBy) })}
        </p>
      )}
      <LinkButton kind="quiet" small before={ListChecks} href={hashOf({ screen: 'work', evaluation })}>
        {say('evaluator.myWork')}
      </LinkButton>
    </div>
  )
}
