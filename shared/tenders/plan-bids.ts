import { isClosedForMending } from '../evaluation/decisions/tenders.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { TenderDocument } from '../evaluation/exchange-events.ts'
import type { BidderId, QuestionId } from '../identifiers.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { matchBids, type BidFile, type Choice, type Matched, type Whose } from './match-bids.ts'
import { newBidderId } from './names.ts'
import { splitAnswers } from './split-answers.ts'

/** A file that lies ready to be brought in. */
export interface StagedBid extends BidFile {
  readonly sha256: string
  /** Its text, where it was read. */
  readonly content: string | undefined
}

/**
 * What bringing a file in would do. "here": nothing, all of it is here already. "replaces": an answer takes the place of
 * another. "closed": nothing, for the panel has the tender. "choose": nothing, before the lead says what it is.
 */
export type Standing = 'ready' | 'replaces' | 'here' | 'closed' | 'choose' | 'left-out'

export interface PlannedFile extends Matched {
  readonly standing: Standing
  readonly bidder: BidderId | undefined
  readonly answers: ReadonlyMap<QuestionId, string>
  /** How it is kept as it came; undefined where its text is all of it. */
  readonly document: Pick<TenderDocument, 'question' | 'requirement' | 'audience'> | undefined
}

export interface PlannedTender {
  readonly bidder: BidderId
  readonly name: string
  readonly isNew: boolean
  /** All answers that it has afterwards; undefined where none changes. */
  readonly answers: ReadonlyMap<QuestionId, string> | undefined
}

export interface BidPlan {
  readonly files: readonly PlannedFile[]
  readonly tenders: readonly PlannedTender[]
}

/** What bringing in these files would do, file by file and tender by tender. Changes nothing. */
export function planBids(
  staged: readonly StagedBid[],
  { state, procurement }: { readonly state: Evaluation; readonly procurement: Procurement },
  choices: ReadonlyMap<number, Choice> = new Map(),
): BidPlan {
  const bidders = [...state.tenders.values()].map(({ bidder, name }) => ({ bidder, name }))
  const matched = matchBids(staged, { procurement, bidders }, choices)
  const idOf = namer(state)
  const files = matched.map((one, index): PlannedFile => {
    const file = staged[index]
    const bidder = one.whose && idOf(one.whose)
    const answers = file ? answersIn(file, one, procurement) : new Map<QuestionId, string>()
    const document = documentOf(one, file, answers)
    const planned = { ...one, bidder, answers, document }
    return { ...planned, standing: standingOf(planned, file?.sha256 ?? '', state) }
  })
  return { files, tenders: tendersOf(files, state) }
}

/** Ids for bidders; one that is new has the same one for all its files. */
function namer(state: Evaluation): (whose: Whose) => BidderId {
  const taken = new Set<string>(state.tenders.keys())
  const made = new Map<string, BidderId>()
  return (whose) => {
    if (whose.kind === 'known') return whose.bidder
    const known = made.get(whose.name)
    if (known !== undefined) return known
    const bidder = newBidderId(whose.name, taken)
    taken.add(bidder)
    made.set(whose.name, bidder)
    return bidder
  }
}

function answersIn(
  { content }: StagedBid,
  { target }: Matched,
  procurement: Procurement,
): ReadonlyMap<QuestionId, string> {
  const text = content?.trim() ?? ''
  if (text === '' || !target) return new Map()
  if (target.kind === 'question') return new Map([[target.question, text]])
  if (target.kind !== 'answers') return new Map()
  const asked = criteriaTree(procurement).questions.map(({ question, number }) => ({
    number,
    id: question.id,
    title: question.title,
  }))
  return new Map(
    splitAnswers(text, asked).flatMap(({ number, text: answer }) => {
      const id = asked.find((one) => one.number === number)?.id
      return id === undefined || answer === '' ? [] : [[id, answer] as const]
    }),
  )
}

/** Tables and pictures are lost in a text: the file itself is kept beside it, unless it was nothing but text. */
function documentOf(
  { target }: Matched,
  file: StagedBid | undefined,
  answers: ReadonlyMap<QuestionId, string>,
): PlannedFile['document'] {
  if (!target || target.kind === 'leave-out') return undefined
  if (answers.size > 0 && file?.path.toLowerCase().endsWith('.txt') === true) return undefined
  switch (target.kind) {
    case 'question':
      return { question: target.question, audience: 'quality' }
    case 'requirement':
      return { requirement: target.requirement, audience: 'quality' }
    case 'price':
      return { audience: 'price' }
    case 'answers':
    case 'tender':
      return { audience: 'quality' }
  }
}

function standingOf(
  { target, bidder, answers, document }: Omit<PlannedFile, 'standing'>,
  sha256: string,
  state: Evaluation,
): Standing {
  if (target?.kind === 'leave-out') return 'left-out'
  if (!target || bidder === undefined) return 'choose'
  const tender = state.tenders.get(bidder)
  const before = tender?.answers
  const changed = [...answers].filter(([question, text]) => (before?.get(question) ?? '').trim() !== text)
  const isDocumentHere =
    document === undefined ||
    state.exchange.documents.some(
      (one) =>
        one.bidder === bidder &&
        one.sha256 === sha256 &&
        one.question === document.question &&
        one.requirement === document.requirement,
    )
  if (changed.length > 0 && tender && isClosedForMending(state, bidder)) return 'closed'
  if (changed.some(([question]) => (before?.get(question) ?? '').trim() !== '')) return 'replaces'
  return changed.length === 0 && isDocumentHere ? 'here' : 'ready'
}

function tendersOf(files: readonly PlannedFile[], state: Evaluation): readonly PlannedTender[] {
  const coming = files.filter(({ standing }) => standing === 'ready' || standing === 'replaces')
  const bidders = new Set(coming.flatMap(({ bidder }) => bidder ?? []))
  return [...bidders].map((bidder) => {
    const tender = state.tenders.get(bidder)
    const own = coming.filter((file) => file.bidder === bidder)
    const whose = own.find((file) => file.whose?.kind === 'new')?.whose
    const answers = new Map([...(tender?.answers ?? []), ...own.flatMap((file) => [...file.answers])])
    const changes = own.some((file) => file.answers.size > 0)
    return {
      bidder,
      name: tender?.name ?? (whose?.kind === 'new' ? whose.name : bidder),
      isNew: tender === undefined,
      answers: changes ? answers : undefined,
    }
  })
}
