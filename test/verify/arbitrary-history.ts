import fc from 'fast-check'
import type { Event } from '../../shared/evaluation/event.ts'
import { bidderId, criterionId, memberId, questionId, requirementId } from '../../shared/identifiers.ts'
import { bidders, questions, receive, withKeys } from '../exchange/small-panel.ts'
import { memberHistory } from '../properties/member-history.ts'
import { leadWithPacks, playedHistory } from '../properties/played-history.ts'
import type { History } from './record-of-history.ts'

const members = ['m1', 'm2'] as const
const all = [...bidders, 'east'].map((bidder) => bidderId.parse(bidder))
const both = questions.map((question) => questionId.parse(question))
const reason = { good: 'Because.', worries: '', evidence: [] }

/** Each bidder travels under the name of the next one: whoever forgets to map one back gives its score to another. */
const hidden: Event = {
  type: 'BiddersHidden',
  aliases: all.map((bidder, index) => ({
    bidder,
    alias: `Bidder ${index + 1}`,
    code: all[(index + 1) % all.length] ?? bidder,
  })),
}

/** Scores on paper. */
const paperMember = memberId.parse('m3')

/** A tender mended under another name; `receive` gave it the answers. */
function corrected(bidder: string) {
  return {
    ...{ type: 'CorrectTender' as const, bidder, name: `${bidder} and daughters ltd` },
    answers: questions.map((question) => ({ question, text: `${bidder} says more of ${question}` })),
  }
}

function startOf(isHidden: boolean): ReturnType<typeof leadWithPacks> {
  const lead = withKeys().do(
    {
      ...{ type: 'AppointMember', member: paperMember, title: 'M3', role: 'evaluator', carer: false },
      questions: 'all',
    },
    corrected('south'),
  )
  return isHidden
    ? leadWithPacks(members, lead.do(receive('east')).record(hidden), [])
    : leadWithPacks(members, lead)
}
/** Two versions of the packs are out, with bidders by their names or hidden. */
export const starts = { open: startOf(false), hidden: startOf(true) }

const mark = fc.constantFrom('0', '1', '2')
const cellScore = fc.record({
  bidder: fc.constantFrom(...all),
  question: fc.constantFrom(...both),
  score: mark,
})
type CellScore = typeof cellScore extends fc.Arbitrary<infer Value> ? Value : never

/** What a lead's program refuses once packs are out: a changed one writes it all the same. */
const tooLate: fc.Arbitrary<Event> = fc.oneof(
  fc.constantFrom(...all).map((bidder): Event => {
    const { name, answers } = corrected(bidder)
    const said = answers.map(({ question, text }) => ({ question: questionId.parse(question), text }))
    return { type: 'TenderCorrected', bidder, name, answers: said }
  }),
  fc.constantFrom('question' as const, 'bidder' as const).map((by): Event => ({ type: 'OrderChosen', by })),
)

/** What two members did on up to five laptops, a third on paper, and the lead with what came back. */
export const arbitraryHistory = fc.record({
  histories: fc.tuple(memberHistory, memberHistory),
  isHidden: fc.boolean(),
  /** How many of each member's returns come in only after the lead has decided. */
  late: fc.nat({ max: 3 }),
  /** Typed in before somebody compared it, and after that. */
  paper: fc.option(
    fc.record({ before: fc.array(cellScore), isChecked: fc.boolean(), after: fc.array(cellScore) }),
  ),
  /** For the question that is scored by consensus, of every bidder. */
  agreed: fc.option(fc.array(mark, { minLength: all.length, maxLength: all.length })),
  withPrices: fc.boolean(),
  /** In half of them: such a record is false, and both must say so. */
  forbidden: fc.option(tooLate, { freq: 2 }),
})
export type DrawnHistory = typeof arbitraryHistory extends fc.Arbitrary<infer Value> ? Value : never

export function played(drawn: DrawnHistory): History {
  const { histories, isHidden, late, paper, agreed, withPrices, forbidden } = drawn
  const { lead, packs } = isHidden ? starts.hidden : starts.open
  const ofMembers = histories.map((one, index) =>
    playedHistory(one, lead, packs.get(members[index] ?? 'm1') ?? []),
  )
  const parts = ofMembers.map(({ returns, decisions }) => {
    const early = returns.slice(0, Math.max(1, returns.length - late))
    const isKnown = (event: Event) => !('log' in event) || early.some(({ log }) => log === event.log)
    return { early, decisions: decisions.filter(isKnown), later: returns.slice(early.length) }
  })
  return {
    lead,
    returns: parts.flatMap(({ early }) => early),
    decisions: [...(paper ? onPaper(paper) : []), ...parts.flatMap((one) => one.decisions)],
    later: parts.flatMap((one) => one.later),
    end: [
      ...(forbidden ? [forbidden] : []),
      { type: 'ReturnsOpened', reason: '' },
      ...(agreed ?? []).flatMap((score, index) => agreement(score, all[index])),
      ...all.flatMap((bidder, index) => judged(bidder, withPrices ? `${100 + index}.50` : undefined)),
    ],
  }
}

function onPaper({ before, isChecked, after }: NonNullable<DrawnHistory['paper']>): readonly Event[] {
  return [
    { type: 'PaperChosen', member: paperMember },
    ...typed(before),
    ...(isChecked ? [{ type: 'TranscriptChecked', member: paperMember, checker: 'Clerk' } as const] : []),
    ...typed(after),
  ]
}

function typed(scores: readonly CellScore[]): readonly Event[] {
  return scores.map((one) => ({
    ...{ type: 'ScoreTranscribed', member: paperMember },
    ...{ ...one, reason, transcriber: 'Lead' },
  }))
}

function agreement(score: string, bidder: (typeof all)[number] | undefined): readonly Event[] {
  const [, question] = both
  return bidder && question
    ? [{ type: 'ScoreAgreed', bidder, question, score, reason, decidingPoint: '', present: [] }]
    : []
}

function judged(bidder: (typeof all)[number], price: string | undefined): readonly Event[] {
  const insured = requirementId.parse('insured')
  return [
    { type: 'RequirementJudged', bidder, requirement: insured, outcome: 'pass' },
    ...(price === undefined
      ? []
      : [{ type: 'PriceEntered', bidder, criterion: criterionId.parse('price'), price } as const]),
  ]
}
