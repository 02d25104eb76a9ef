import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AlikeShown, AlikeSide } from '../../../shared/views/panel-scoring.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { ScoreTile } from '../../ui/score-tile.tsx'

interface AlikeReasonsProps {
  readonly alike: readonly AlikeShown[]
  readonly evaluation: EvaluationKey
}

/** Each group of reasons in one line, and the two that are most alike side by side for who opens it. */
export function AlikeReasons({ alike, evaluation }: AlikeReasonsProps): ReactNode {
  return (
    <ul className="alike-list">
      {alike.map(({ id, title, sides }) => (
        <li key={id}>
          <Disclosure title={title}>
            <ul className="alike-sides">
              {sides.map((side, index) => (
                <li key={index} className="alike-side">
                  <Side side={side} evaluation={evaluation} />
                </li>
              ))}
            </ul>
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}

function Side({ side, evaluation }: { readonly side: AlikeSide; readonly evaluation: EvaluationKey }) {
  const say = useSay()
  const { name, bidder, score, good, worries, toAnswer } = side
  return (
    <>
      <p className="alike-who">
        <ScoreTile {...score} label={say('lead.meeting.gave', { score: score.score, word: '' })} />
        {name}
      </p>
      {good !== '' && <p>{good}</p>}
      {worries !== '' && <p className="reason-worry">{worries}</p>}
      <LinkButton
        kind="quiet"
        small
        after={ArrowRight}
        href={hashOf({ screen: 'tenders', evaluation, page: 'answers', bidder })}
      >
        {toAnswer}
      </LinkButton>
    </>
  )
}
