import { ArrowLeft, ArrowRight, EyeOff } from 'lucide-react'
import type { CompareView } from '../../../shared/views/compare.ts'
import { hashOf, type Route } from '../../route.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { MemberFrame } from '../../ui/member-frame.tsx'
import type { OwnProperties } from '../../ui/own-properties.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useSay } from '../../ui/say.tsx'
import { ComparedColumn } from './compared-column.tsx'
import { Ladder } from './ladder.tsx'
import { savedBefore } from '../../ui/save-state.ts'

/** More stand in rows of their own: narrower, nobody could read them. */
const COLUMNS_MAXIMUM = 5

/** Did the same thing get the same score? Own scores only, so that nobody follows anybody. */
export function Compare({ view }: { readonly view: CompareView }) {
  const say = useSay()
  const { frame, question, answers, scale, next } = view
  const title = say('evaluator.compareTitle', { count: answers.length })
  const columns: OwnProperties = { '--columns': Math.min(Math.max(answers.length, 1), COLUMNS_MAXIMUM) }
  return (
    <MemberFrame frame={frame} saved={savedBefore(frame.savedAt)}>
      <main className="page" tabIndex={-1}>
        <div className="compare">
          <header className="compare-head">
            <div>
              <p className="crumb">
                {say('evaluator.compareCrumb', { number: question.number, title: question.title })}
              </p>
              <PageHeading title={title} />
              <p className="intro">{say('evaluator.compareIntro')}</p>
            </div>
            <span className="chip">
              <Icon of={EyeOff} />
              {say('evaluator.compareOwn')}
            </span>
          </header>
          <Ladder scale={scale} answers={answers} />
          {answers.length === 0 ? (
            <p>{say('evaluator.compareNone')}</p>
          ) : (
            <ul className={answers.length > COLUMNS_MAXIMUM ? 'columns many' : 'columns'} style={columns}>
              {answers.map((answer) => (
                <ComparedColumn key={answer.cell.bidder} answer={answer} view={view} />
              ))}
            </ul>
          )}
        </div>
        <footer className="page-foot wide">
          <div>
            <LinkButton before={ArrowLeft} href={hashOf({ screen: 'work', evaluation: frame.evaluation })}>
              {say('evaluator.myWork')}
            </LinkButton>
            <span className="sp" />
            <span className="hint" id="compare-next">
              {next
                ? say('evaluator.compareNext', { number: next.number, title: next.title })
                : say('evaluator.compareLast')}
            </span>
            <LinkButton
              kind="primary"
              after={ArrowRight}
              aria-describedby="compare-next"
              href={hashOf(onwards(view))}
            >
              {say('evaluator.compareHappy')}
            </LinkButton>
          </div>
        </footer>
      </main>
    </MemberFrame>
  )
}

/** To the next question: to compare it too where it is scored, or else to score it. After the last, to all of them. */
function onwards({ frame: { evaluation }, next }: CompareView): Route {
  if (!next) return { screen: 'check', evaluation }
  const { question, bidder, isScored } = next
  return isScored
    ? { screen: 'compare', evaluation, question }
    : { screen: 'score', evaluation, question, bidder }
}
