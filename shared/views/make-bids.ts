import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Say } from '../messages/message.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { Choice, Target } from '../tenders/match-bids.ts'
import { planBids, type PlannedFile, type StagedBid, type Standing } from '../tenders/plan-bids.ts'
import type { BidChoices, BidRow, BidsView, TargetOption } from './bids.ts'

export interface BidsWork {
  readonly state: Evaluation
  readonly procurement: Procurement
  readonly say: Say
}

/** What lies ready to be brought in. */
export interface BidBoxContent {
  readonly box: string
  readonly source: string
  readonly staged: readonly StagedBid[]
  readonly ignored: number
}

/** The matching table: whose each file is, where it goes, and what was found in it. */
export function makeBids(content: BidBoxContent, work: BidsWork, choices: BidChoices['choices']): BidsView {
  const { state, say } = work
  const { box, source, staged, ignored } = content
  const { files } = planBids(staged, work, choicesByFile(choices))
  const rows = files.flatMap((planned, index) => {
    const file = staged[index]
    return file ? bidRow(work, planned, file, index) : []
  })
  const matched = rows.filter(({ standing }) => standing !== 'choose').length
  return {
    kind: 'bids',
    box,
    source,
    note: say('lead.bids.note', { count: rows.length, matched }),
    rows: rows.toSorted(byStanding),
    count: rows.filter(({ standing }) => standing === 'ready' || standing === 'replaces').length,
    bidders: [...state.tenders.values()].map(({ bidder, name }) => ({ bidder, name })),
    targets: targetOptions(work),
    ignored,
  }
}

export function choicesByFile(choices: BidChoices['choices']): ReadonlyMap<number, Choice> {
  return new Map(choices.map(({ file, whose, target }) => [file, { whose, target }]))
}

/** What waits for the lead comes first. */
const order: readonly Standing[] = ['choose', 'closed', 'replaces', 'ready', 'here', 'left-out']

/** What needs the lead first, then by folder and name: a browser hands files over in no order. */
function byStanding(one: BidRow, other: BidRow): number {
  const path = ({ folder, name }: BidRow): string => `${folder}/${name}`
  const rank = order.indexOf(one.standing) - order.indexOf(other.standing)
  return rank !== 0 ? rank : path(one) < path(other) ? -1 : 1
}

function bidRow(work: BidsWork, planned: PlannedFile, file: StagedBid, index: number): BidRow {
  const { whose, target, maybe, standing } = planned
  const parts = file.path.split('/')
  return {
    file: index,
    name: parts.at(-1) ?? file.path,
    folder: parts.slice(0, -1).join(' / '),
    bidder:
      whose?.kind === 'known' ? (work.state.tenders.get(whose.bidder)?.name ?? whose.bidder) : whose?.name,
    isNewBidder: whose?.kind === 'new',
    goes: target && goesTo(work, target, planned),
    target,
    maybe: target ? [] : maybe.slice(0, 2).map((one) => option(work, one)),
    found: found(work, file, target),
    standing,
    isSealed: target?.kind === 'price',
  }
}

function goesTo(work: BidsWork, target: Target, { answers }: PlannedFile): string {
  if (target.kind !== 'answers') return wordsFor(work, target)
  const { questions } = criteriaTree(work.procurement)
  const numbers = questions.filter(({ question }) => answers.has(question.id)).map(({ number }) => number)
  const [first = 0] = numbers
  const last = numbers.at(-1) ?? 0
  return numbers.length === last - first + 1
    ? work.say('lead.bids.goes.questions', { first, last })
    : work.say('lead.bids.goes.someQuestions', { numbers: numbers.join(', ') })
}

function found({ say }: BidsWork, { text, size }: StagedBid, target: Target | undefined): string {
  if (target?.kind === 'price') return say('lead.bids.found.sealed')
  if (text) return say('lead.bids.found.words', { words: text.words })
  return size < 1_000_000
    ? say('lead.scoring.bytes', { size: Math.ceil(size / 1000) })
    : say('lead.attach.megabytes', { size: Math.ceil(size / 1_000_000) })
}

function targetOptions(work: BidsWork): readonly TargetOption[] {
  const { questions } = criteriaTree(work.procurement)
  const targets: readonly Target[] = [
    ...questions.map(({ question }): Target => ({ kind: 'question', question: question.id })),
    { kind: 'answers' },
    ...work.procurement.requirements.map(({ id }): Target => ({ kind: 'requirement', requirement: id })),
    { kind: 'tender' },
    { kind: 'price' },
    { kind: 'leave-out' },
  ]
  return targets.map((target) => option(work, target))
}

function option(work: BidsWork, target: Target): TargetOption {
  return { value: JSON.stringify(target), target, words: wordsFor(work, target) }
}

function wordsFor({ procurement, say }: BidsWork, target: Target): string {
  switch (target.kind) {
    case 'question': {
      const leaf = criteriaTree(procurement).question.get(target.question)
      return say('lead.bids.goes.question', { number: leaf?.number ?? 0 })
    }
    case 'requirement':
      return procurement.requirements.find(({ id }) => id === target.requirement)?.title ?? ''
    case 'answers':
      return say('lead.bids.goes.answers')
    case 'price':
      return say('lead.tenders.col.price')
    case 'tender':
      return say('lead.bids.goes.tender')
    case 'leave-out':
      return say('lead.bids.goes.leaveOut')
  }
}
