import { unconfirmedMembers } from '../evaluation/decisions/award.ts'
import { scorersOf, type ExchangeWork } from './exchange-work.ts'
import { leadFrame } from './lead-work.ts'
import { makeProgress } from './make-progress.ts'
import { isAllAgreed, nextStep } from './next-step.ts'
import type { Milestone, NextStep, OpenPoint, OverviewView, Place } from './overview.ts'
import { panelQuestions } from './panel-questions.ts'
import type { ProgressView } from './progress.ts'

/** Where an evaluation stands as a whole: days, what waits, counts, and the one next thing. Never a score. */
export function makeOverview(work: ExchangeWork): OverviewView {
  const { procurement, say } = work
  const progress = withoutHaste(work, makeProgress(work))
  return {
    view: 'overview',
    frame: leadFrame(work),
    buyer: procurement.buyer,
    regime: say('lead.overview.regime', { regime: procurement.regime.replaceAll('-', '') }),
    lede: ledeOf(work),
    days: daysOf(work),
    progress,
    points: pointsOf(work),
    counts: progress.questions.map(({ question, number, title }) => {
      const own = progress.people.flatMap(({ counts }) =>
        counts.filter((count) => count.question === question),
      )
      const total = (key: 'scored' | 'of') => own.reduce((sum, count) => sum + count[key], 0)
      return { question, number, title, scored: total('scored'), of: total('of') }
    }),
    sent: progress.people.filter(({ last }) => last.kind === 'sent').length,
    people: progress.people.length,
    next: nextOf(work),
  }
}

/** That there are no packs is no news before there is anything to put into one: it is the next step then, or a later one. */
function withoutHaste({ evaluation }: ExchangeWork, progress: ProgressView): ProgressView {
  const canBeMade = evaluation.published !== undefined && evaluation.tenders.size > 0
  if (canBeMade && evaluation.agreed.size === 0) return progress
  return { ...progress, needs: progress.needs.filter(({ kind }) => kind !== 'no-packs') }
}

function ledeOf(work: ExchangeWork): string {
  const { procurement, evaluation, say } = work
  const budget = procurement.contract?.annualBudget
  const people = [...evaluation.panel.values()]
  return [
    ...(budget === undefined ? [] : [say('lead.overview.budget', { amount: grouped(budget) })]),
    say('lead.overview.tenders', { count: evaluation.tenders.size }),
    say('lead.overview.members', {
      count: people.length,
      carers: people.filter(({ carer }) => carer).length,
    }),
  ].join(' · ')
}

/** "154063" → "154,063": only what is shown is grouped, and no number is made of it. */
function grouped(decimal: string): string {
  const [whole = '', places] = decimal.split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...(places === undefined ? [] : [places])].join('.')
}

function daysOf({ procurement: { dates = {} } }: ExchangeWork): OverviewView['days'] {
  const one = (milestone: Exclude<Milestone, 'moderation'>) => {
    const day = dates[milestone]
    return day === undefined ? [] : [{ milestone, day }]
  }
  return [
    ...one('published'),
    ...one('submissionsBy'),
    ...one('scoresBy'),
    ...(dates.moderation ?? []).map((day) => ({ milestone: 'moderation' as const, day })),
    ...one('recordConfirmed'),
    ...one('recommendationBy'),
    ...one('decision'),
    ...one('lettersSent'),
    ...one('serviceStarts'),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function pointsOf(work: ExchangeWork): readonly OpenPoint[] {
  return [...gaps(work), ...unjudged(work), ...unconfirmed(work)]
}

/** Questions with too few people, while that can still be mended without a word to anybody. */
function gaps(work: ExchangeWork): readonly OpenPoint[] {
  const short = panelQuestions(work).filter(({ isShort }) => isShort)
  if (short.length === 0 || scorersOf(work).length === 0 || work.evaluation.agreed.size > 0) return []
  const numbers = short.map(({ number }) => String(number)).join(', ')
  const values = { count: short.length, numbers }
  return [
    {
      id: 'gaps',
      title: work.say('lead.overview.point.gaps', values),
      text: work.say('lead.overview.point.gapsText'),
      place: 'panel',
    },
  ]
}

/** A requirement that is not judged makes the result incomplete (rules.md, "Scoring", 5). */
function unjudged({ evaluation, procurement, say }: ExchangeWork): readonly OpenPoint[] {
  const count = [...evaluation.tenders.values()]
    .filter(({ status }) => status === 'admitted')
    .flatMap(({ requirements }) => procurement.requirements.filter(({ id }) => !requirements.has(id))).length
  if (count === 0) return []
  return [
    {
      id: 'requirements',
      title: say('lead.overview.point.requirements', { count }),
      text: say('lead.overview.point.requirementsText'),
      place: 'tenders',
    },
  ]
}

function unconfirmed(work: ExchangeWork): readonly OpenPoint[] {
  const { evaluation, say } = work
  if (!isAllAgreed(work) || evaluation.recommendation) return []
  const members = unconfirmedMembers(evaluation)
  if (members.length === 0) return []
  return [
    {
      id: 'confirmations',
      title: say('lead.overview.point.confirmations', { count: members.length }),
      text: say('lead.overview.point.confirmationsText', {
        people: members.map(({ title }) => title).join(', '),
      }),
      place: 'moderation',
    },
  ]
}

const places: Readonly<Record<NextStep, Place>> = {
  publish: 'procurement',
  tenders: 'tenders',
  panel: 'panel',
  packs: 'packs',
  collect: 'returns',
  open: 'returns',
  agree: 'moderation',
  prices: 'results',
  confirm: 'moderation',
  tie: 'results',
  recommend: 'results',
  documents: 'documents',
}

function nextOf(work: ExchangeWork): OverviewView['next'] {
  const step = nextStep(work, () => work.results)
  return {
    step,
    title: work.say(`lead.overview.next.${step}`),
    text: work.say(`lead.overview.nextText.${step}`),
    place: places[step],
  }
}
