import type { BidderId, QuestionId } from '../../../shared/identifiers.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useView } from '../../use-view.ts'
import { ScoringDesk } from './scoring-desk.tsx'

interface ScoringScreenProps {
  readonly evaluation: EvaluationKey
  readonly question: QuestionId
  readonly bidder: BidderId
}

/** One bidder's answer to one question: read it, score it, say why. */
export function ScoringScreen({ evaluation, question, bidder }: ScoringScreenProps) {
  const { viewed, reload } = useView({ view: 'scoring', evaluation, question, bidder })
  if (viewed.kind === 'shown') return <ScoringDesk view={viewed.view} />
  return <NotOpen viewed={viewed} back={hashOf({ screen: 'work', evaluation })} onRetry={reload} />
}
