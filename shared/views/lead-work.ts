import { isClosed } from '../evaluation/decisions/known.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { seesScores } from '../evaluation/exchange/blindness.ts'
import type { Say } from '../messages/message.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import { isAgreed } from '../procurement/criteria.ts'
import { marksGiven } from '../procurement/marks-given.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { IndividualScores } from '../scoring/individual-scores.ts'
import type { CompleteResults, Results } from '../scoring/results.ts'
import { panelQuestions } from './panel-questions.ts'
import type { EvaluationKey } from './request.ts'
import type { LeadFrame, Stage } from './results.ts'

/** What the service gathers for the lead; the lead's views are made of it and of nothing else. */
export interface LeadWork {
  readonly key: EvaluationKey
  readonly evaluation: Evaluation
  readonly procurement: Procurement
  /** A refusal where there can be none yet: a price is missing. */
  readonly results: Results | Refusal
  /** What the members gave, read once from their sheets. */
  readonly individual: IndividualScores
  readonly sample: boolean
  /** When the last entry was safe on disk. */
  readonly savedAt: string | undefined
  readonly say: Say
}

/** Undefined while anything is missing. */
export function completeOf({ results }: Pick<LeadWork, 'results'>): CompleteResults | undefined {
  return isRefusal(results) || !results.complete ? undefined : results
}

/** How far scoring and moderation are, in counts: never in scores. */
export function countsOf({ evaluation, procurement }: Pick<LeadWork, 'evaluation' | 'procurement'>) {
  const { questions } = criteriaTree(procurement)
  const admitted = [...evaluation.tenders.values()].filter(({ status }) => status === 'admitted')
  const toAgree = questions.filter(({ question }) => isAgreed(question))
  const expected = [...evaluation.panel.values()].flatMap((member) => {
    const allotted = member.questions === 'all' ? questions.length : member.questions.length
    if (member.role === 'observer') return []
    return admitted.filter(({ bidder }) => !isClosed(evaluation, member.member, bidder)).map(() => allotted)
  })
  return {
    tenders: evaluation.tenders.size,
    prices: admitted.filter(({ prices }) => prices.size > 0).length,
    members: evaluation.panel.size,
    scores: [...evaluation.sheets.values()]
      .flatMap(({ scores }) => [...scores.values()])
      .reduce((count, questionsScored) => count + questionsScored.size, 0),
    expectedScores: expected.reduce((count, allotted) => count + allotted, 0),
    agreed: admitted.reduce(
      (count, { bidder }) =>
        count + toAgree.filter(({ question }) => evaluation.agreed.get(bidder)?.has(question.id)).length,
      0,
    ),
    toAgree: admitted.length * toAgree.length,
  }
}

/** What nobody judged yet, of tenders that are in. */
export function undecided({ evaluation, procurement }: Pick<LeadWork, 'evaluation' | 'procurement'>) {
  return [...evaluation.tenders.values()]
    .filter(({ status }) => status === 'admitted')
    .flatMap(({ bidder, requirements }) =>
      procurement.requirements
        .filter(({ id }) => !requirements.has(id))
        .map(({ id }) => ({ bidder, requirement: id })),
    )
}

/** Whether everybody scored everything, and the lead may see it. */
export function isScored(work: Pick<LeadWork, 'evaluation' | 'procurement'>): boolean {
  const { scores, expectedScores } = countsOf(work)
  return seesScores(work.evaluation) && scores > 0 && scores >= expectedScores
}

/** Title, save state and stage rail of every screen of the lead. */
export function leadFrame(work: LeadWork): LeadFrame {
  const { procurement, evaluation } = work
  return {
    evaluation: work.key,
    procurementTitle: procurement.title,
    sample: work.sample,
    savedAt: work.savedAt,
    stages: stages(work),
    recommendationBy: evaluation.recommendation ? undefined : procurement.dates?.recommendationBy,
    publishedHash: evaluation.published?.hash,
  }
}

/** Scores, or once packs are out, people: how many of them sent everything. */
function scoringLine({ evaluation, say }: LeadWork, counts: ReturnType<typeof countsOf>): string {
  const { packs, paper } = evaluation.exchange
  if (packs.size === 0) return say('lead.stage.scoring', { count: counts.scores, of: counts.expectedScores })
  const asked = new Set([...packs.keys(), ...paper.keys()])
  const sent = [...asked].filter((member) =>
    paper.has(member)
      ? paper.get(member)?.checked !== undefined
      : evaluation.sheets.get(member)?.submittedAt !== undefined,
  )
  return say('lead.stage.sentBack', { count: sent.length, of: asked.size })
}

/** A draft says how many marks are still to give: that is what keeps it from being published most often. */
function draftLine({ evaluation, procurement, say }: LeadWork): string {
  if (evaluation.published) return say('lead.stage.published')
  const { left, over } = marksGiven(procurement)
  if (left !== '') return say('lead.criteria.left', { left })
  return over === '' ? say('lead.stage.draft') : say('lead.criteria.over', { over })
}

/** The first stage that is not done is the current one. */
function stages(work: LeadWork): readonly Stage[] {
  const { evaluation, say } = work
  const counts = countsOf(work)
  const panel = panelLine(work)
  const toDecide = undecided(work).length
  const steps: readonly (readonly [Stage['stage'], boolean, string])[] = [
    ['procurement', evaluation.published !== undefined, draftLine(work)],
    [
      'tenders',
      counts.tenders > 0,
      toDecide > 0
        ? say('lead.stage.tendersToDecide', { count: counts.tenders, decide: toDecide })
        : say('lead.stage.tenders', { count: counts.tenders, prices: counts.prices }),
    ],
    ['panel', counts.members > 0, panel.line],
    ['scoring', isScored(work), scoringLine(work, counts)],
    [
      'moderation',
      counts.toAgree > 0 && counts.agreed === counts.toAgree,
      say('lead.stage.moderation', { count: counts.agreed, of: counts.toAgree }),
    ],
    [
      'result',
      evaluation.recommendation !== undefined,
      say(
        evaluation.recommendation
          ? 'lead.stage.recommended'
          : counts.tenders > 0 && completeOf(work)
            ? 'lead.stage.toConfirm'
            : 'lead.stage.notYet',
      ),
    ],
    ['documents', false, say('lead.stage.documents', { count: 1 })],
  ]
  const current = steps.findIndex(([, done]) => !done)
  return steps.map(([stage, done, line], index) => ({
    stage,
    state: done ? 'done' : index === current ? 'current' : 'later',
    line,
    ...(((stage === 'panel' && panel.warns) || (stage === 'tenders' && toDecide > 0)) && { warns: true }),
  }))
}

/** A link that waits to be decided, or else questions with too few people while packs can still be made for more. */
function panelLine({ evaluation, procurement, say }: LeadWork): {
  readonly line: string
  readonly warns: boolean
} {
  const count = evaluation.panel.size
  const undecided = [...evaluation.interests.values()]
    .flatMap((links) => [...links.values()])
    .filter(({ decision }) => decision === 'undecided').length
  if (undecided > 0) return { line: say('lead.stage.interests', { count: undecided }), warns: true }
  const isEarly = evaluation.exchange.packs.size === 0 && evaluation.agreed.size === 0
  const gaps = panelQuestions({ evaluation, procurement }).filter(({ isShort }) => isShort).length
  if (count === 0 || gaps === 0 || !isEarly) return { line: say('lead.stage.panel', { count }), warns: false }
  return { line: say('lead.stage.panelGaps', { count, gaps }), warns: true }
}
