import type { ScoringView } from '../../../shared/views/scoring.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useSay, Words } from '../../ui/say.tsx'

/** A longer question stands in "What we asked" only, or it would leave no room for the answer. */
const HEADING_MAXIMUM = 140

interface ScoringHeadProps {
  readonly view: ScoringView
  readonly takesFocus: boolean
}

export function ScoringHead({ view: { question, bidder }, takesFocus }: ScoringHeadProps) {
  const say = useSay()
  const crumb = say('evaluator.answerOf', { number: question.number, bidder: bidder.name })
  return (
    <header className="head">
      <div>
        <p className="crumb">{crumb}</p>
        <PageHeading title={crumb} takesFocus={takesFocus}>
          {question.asked.length > HEADING_MAXIMUM ? question.title : question.asked}
        </PageHeading>
      </div>
      <p className="wt">
        <Words id="evaluator.marks" values={{ marks: question.weighting }} />{' '}
        <span>{say('evaluator.forThisQuestion')}</span>
      </p>
    </header>
  )
}
