import type { Evaluation } from '../evaluation/evaluation.ts'
import { memberFrame, type MemberWork } from './member-work.ts'
import type { RecentEvaluation, StartView } from './start.ts'
import type { LeadWork } from './lead-work.ts'
import { nextStep } from './next-step.ts'
import type { Milestone, NextStep } from './overview.ts'
import type { EvaluationKey } from './request.ts'

/** What the service knows of one folder of the workspace. */
export type KnownEvaluation = {
  readonly key: EvaluationKey
  readonly sample: boolean
  readonly openedAt: string
} & (
  | { readonly role: 'evaluator'; readonly work: MemberWork }
  | {
      readonly role: 'lead'
      readonly evaluation: Evaluation
      /** Computed when it is asked for: most evaluations of a list are not so far. */
      readonly results: () => LeadWork['results']
    }
)

/** The evaluations on this laptop, the one opened last first. */
export function makeStart(
  known: readonly KnownEvaluation[],
  problems: readonly string[],
  locked = false,
): StartView {
  const latestFirst = [...known].sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
  return { view: 'start', recent: latestFirst.map(recentOf), problems, locked }
}

function recentOf(known: KnownEvaluation): RecentEvaluation {
  const { key, sample, openedAt } = known
  const { procurement } = known.role === 'lead' ? known.evaluation : known.work
  const base = {
    evaluation: key,
    title: procurement?.title ?? '',
    buyer: procurement?.buyer ?? '',
    sample,
    role: known.role,
    openedAt,
  }
  if (known.role === 'lead')
    return {
      ...base,
      memberTitle: undefined,
      leadsTo: leadsTo(known.evaluation),
      next: nextOf(known),
      scored: 0,
      of: 0,
      scoresBy: undefined,
      submittedAt: undefined,
    }
  const { memberTitle, scored, of, scoresBy, submittedAt } = memberFrame(known.work)
  return { ...base, memberTitle, scored, of, scoresBy, submittedAt }
}

/** A draft without a panel is still being set up. */
function leadsTo({ published, panel }: Evaluation): 'procurement' | 'overview' {
  return !published && panel.size === 0 ? 'procurement' : 'overview'
}

/** The date of the procurement by which each step should be done. */
const dueBy: Readonly<Record<NextStep, Milestone>> = {
  publish: 'published',
  tenders: 'submissionsBy',
  panel: 'scoresBy',
  packs: 'scoresBy',
  collect: 'scoresBy',
  open: 'moderation',
  agree: 'moderation',
  prices: 'recommendationBy',
  confirm: 'recordConfirmed',
  tie: 'recommendationBy',
  recommend: 'recommendationBy',
  documents: 'lettersSent',
}

function nextOf({
  evaluation,
  results,
}: Extract<KnownEvaluation, { role: 'lead' }>): RecentEvaluation['next'] {
  const { procurement } = evaluation
  if (!procurement) return undefined
  const step = nextStep({ evaluation, procurement }, results)
  const milestone = dueBy[step]
  const { dates = {} } = procurement
  const day = milestone === 'moderation' ? dates.moderation?.[0] : dates[milestone]
  return { step, due: day === undefined ? undefined : { milestone, day } }
}
