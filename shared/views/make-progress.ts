import type { Member } from '../evaluation/evaluation.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import { answerCounts, sumOfCounts } from './answer-counts.ts'
import { devicesOf, lastFileAt, scorersOf, type ExchangeWork } from './exchange-work.ts'
import { leadFrame } from './lead-work.ts'
import { needsOf } from './progress-needs.ts'
import type { Need, ProgressPerson, ProgressView } from './progress.ts'

/** How far the panel is, in counts from the last file of each person: never in scores. */
export function makeProgress(work: ExchangeWork): ProgressView {
  const { evaluation, procurement, say } = work
  const needs = needsOf(work)
  const people = scorersOf(work).map((member) => personOf(work, member, needs))
  const { scored, of } = sumOfCounts(people.flatMap(({ counts }) => counts))
  const sent = people.filter(({ last }) => last.kind === 'sent').length
  return {
    view: 'progress',
    frame: leadFrame(work),
    title: say('lead.progress.title', { count: sent, of: people.length }),
    procurementTitle: procurement.title,
    scoresBy: procurement.dates?.scoresBy,
    needs,
    questions: criteriaTree(procurement).questions.map(({ question, number }) => ({
      question: question.id,
      number,
      title: question.title,
    })),
    people,
    scored,
    of,
    isOpened: evaluation.exchange.opened !== undefined,
  }
}

function personOf(work: ExchangeWork, member: Member, needs: readonly Need[]): ProgressPerson {
  const counts = answerCounts(work, member)
  const last = lastFile(work, member)
  return {
    member: member.member,
    title: member.title,
    interests: interestsOf(work, member),
    counts,
    ...sumOfCounts(counts),
    last,
    helpedBy: work.evaluation.sheets.get(member.member)?.helpedBy,
    step: stepOf(member, last.kind, needs),
  }
}

function interestsOf({ evaluation }: ExchangeWork, { member }: Member): ProgressPerson['interests'] {
  const links = [...(evaluation.interests.get(member)?.values() ?? [])]
  if (links.some(({ decision }) => decision === 'undecided')) return 'to-decide'
  if (links.length > 0) return 'decided'
  return evaluation.declared.has(member) ? 'none' : 'not-yet'
}

function lastFile(work: ExchangeWork, { member }: Member): ProgressPerson['last'] {
  const { sheets, exchange } = work.evaluation
  const paper = exchange.paper.get(member)
  if (paper) return { kind: paper.checked ? 'sent' : 'paper', at: paper.checked?.at ?? paper.chosenAt }
  const sheet = sheets.get(member)
  const arrived = devicesOf(work, member).flatMap((device) => lastFileAt(device) ?? [])
  const at = arrived.sort().at(-1)
  if (sheet?.submittedAt !== undefined) return { kind: 'sent', at: at ?? sheet.submittedAt }
  return at === undefined && (sheet?.scores.size ?? 0) === 0
    ? { kind: 'silent', at: undefined }
    : { kind: 'part', at }
}

function stepOf(
  { member }: Member,
  last: ProgressPerson['last']['kind'],
  needs: readonly Need[],
): ProgressPerson['step'] {
  const own = needs.filter((need) => 'member' in need && need.member === member)
  const kinds = new Set(own.map(({ kind }) => kind))
  if (kinds.has('interest')) return 'decide'
  if (kinds.has('conflict') || kinds.has('fork') || kinds.has('late') || kinds.has('second-device'))
    return 'look'
  if (last === 'paper') return 'check-paper'
  return last === 'silent' && needs.some(({ kind }) => kind === 'silent') ? 'remind' : undefined
}
