import { isClosed } from '../evaluation/decisions/known.ts'
import { unsentMembers } from '../evaluation/decisions/open-returns.ts'
import { isCurrent } from '../evaluation/exchange/asked.ts'
import { seesScores } from '../evaluation/exchange/blindness.ts'
import { criteriaTree, type QuestionLeaf } from '../procurement/criteria-tree.ts'
import type { Check, CheckId, ChecksView } from './checks.ts'
import { cutShort } from './cut-short.ts'
import { ENOUGH_SCORERS } from './enough-scorers.ts'
import { scorersOf, type ExchangeWork } from './exchange-work.ts'
import { leadFrame } from './lead-work.ts'
import { needsOf } from './progress-needs.ts'
import type { Need } from './progress.ts'

/** What is to put right before the panel meets: counts and names, never a score. */
export function makeChecks(work: ExchangeWork): ChecksView {
  const needs = needsOf(work)
  const checks = [
    sent(work),
    opened(work),
    declared(work),
    interests(work, needs),
    copies(work, needs),
    ...paper(work, needs),
    thin(work),
    judged(work),
  ]
  const open = checks.filter(({ isGood }) => !isGood).length
  return {
    view: 'checks',
    frame: leadFrame(work),
    title: work.say('lead.checks.title', { count: open }),
    meets: work.procurement.dates?.moderation ?? [],
    checks,
    open,
    scored: isOpened(work),
  }
}

function checked(
  { say }: ExchangeWork,
  id: CheckId,
  found: readonly string[],
  place: Check['place'],
  count = found.length,
): Check {
  const isGood = count === 0
  return {
    id,
    isGood,
    title: say(`lead.checks.found.${id}`, { count }),
    text: isGood ? '' : say(`lead.checks.text.${id}`),
    found: cutShort(say, found),
    place: isGood ? undefined : place,
  }
}

function sent(work: ExchangeWork): Check {
  const waiting = unsentMembers(work.evaluation).map(({ title }) => title)
  return checked(work, 'sent', waiting, 'progress')
}

function opened(work: ExchangeWork): Check {
  return checked(work, 'opened', [], 'returns', isOpened(work) ? 0 : 1)
}

function isOpened({ evaluation }: ExchangeWork): boolean {
  return seesScores(evaluation) && evaluation.sheets.size > 0
}

function declared(work: ExchangeWork): Check {
  const missing = scorersOf(work).filter(({ member }) => !work.evaluation.declared.has(member))
  return checked(
    work,
    'declared',
    missing.map(({ title }) => title),
    'panel',
  )
}

function interests(work: ExchangeWork, needs: readonly Need[]): Check {
  const open = needs.flatMap((need) =>
    need.kind === 'interest'
      ? [work.say('lead.progress.interest.title', { member: need.memberTitle, bidder: need.bidderName })]
      : [],
  )
  return checked(work, 'interests', open, 'panel')
}

function copies(work: ExchangeWork, needs: readonly Need[]): Check {
  const open = needs.flatMap((need) => {
    const member = 'memberTitle' in need ? need.memberTitle : ''
    switch (need.kind) {
      case 'fork':
        return [work.say('lead.progress.need.fork', { member })]
      case 'conflict':
        return [work.say('lead.progress.need.conflict', { member })]
      case 'late':
        return [work.say('lead.progress.need.late', { member })]
      case 'second-device':
        return [work.say('lead.progress.need.second', { member })]
      default:
        return []
    }
  })
  return checked(work, 'copies', open, 'returns')
}

function paper(work: ExchangeWork, needs: readonly Need[]): readonly Check[] {
  if (work.evaluation.exchange.paper.size === 0) return []
  const open = needs.flatMap((need) => (need.kind === 'paper' ? [need] : []))
  const [first] = open
  const place = first ? { paperOf: first.member } : undefined
  return [
    checked(
      work,
      'paper',
      open.map(({ memberTitle }) => memberTitle),
      place,
    ),
  ]
}

/** A cell with fewer than three scores, or with an evaluator missing, says so (rules.md, "Moderation"). */
function thin(work: ExchangeWork): Check {
  const cells = criteriaTree(work.procurement).questions.flatMap((leaf) => thinCells(work, leaf))
  return checked(work, 'thin', cells, 'panel')
}

function thinCells(work: ExchangeWork, { question: { id }, number }: QuestionLeaf): readonly string[] {
  const { evaluation, say } = work
  const admitted = [...evaluation.tenders.values()].filter(({ status }) => status === 'admitted')
  const counted = admitted.map(({ bidder, name }) => ({
    name,
    count: [...evaluation.sheets].filter(([member, { scores, submittedAt }]) => {
      const given = scores.get(bidder)?.get(id)
      return (
        given !== undefined &&
        submittedAt !== undefined &&
        isCurrent(evaluation, given, id) &&
        !isClosed(evaluation, member, bidder)
      )
    }).length,
  }))
  const few = counted.filter(({ count }) => count < ENOUGH_SCORERS)
  const isAlike = few.length === admitted.length && new Set(few.map(({ count }) => count)).size === 1
  const [first] = few
  if (first && isAlike && few.length > 1)
    return [say('lead.checks.thinAll', { number, count: first.count, bidders: few.length })]
  return few.map(({ name, count }) => say('lead.checks.thinOne', { number, bidder: name, count }))
}

function judged(work: ExchangeWork): Check {
  const { evaluation, procurement, say } = work
  const missing = [...evaluation.tenders.values()]
    .filter(({ status }) => status === 'admitted')
    .flatMap(({ name, requirements }) =>
      procurement.requirements
        .filter(({ id }) => !requirements.has(id))
        .map(({ title }) => say('lead.checks.unjudged', { bidder: name, requirement: title })),
    )
  return checked(work, 'pass', missing, 'tenders')
}
