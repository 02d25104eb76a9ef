import { beforeAll, describe, expect, test } from 'vitest'
import { canonicalBytes } from '../../electron/services/canonical.ts'
import type { Recorded } from '../../shared/evaluation/event.ts'
import { bidderId, questionId, randomId, type MemberId } from '../../shared/identifiers.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { program } from './both-say.ts'
import { chained } from './chained-log.ts'
import { evaluation, LEAD, leadLog, logOf, panelApart, secretOf, type PanelApart } from './panel-apart.ts'
import { goodRecord, partsOf, type Parts, type RecordToMake } from './record-parts.ts'
import { verifier, type Verifier } from './verifier.ts'

let leicester: PanelApart
let good: RecordToMake
let verify: Verifier['verifyRecord']

beforeAll(async () => {
  leicester = panelApart(leicesterLeadScript())
  good = goodRecord(leicester)
  verify = (await verifier()).verifyRecord
})

type Event = Recorded['event']

/** The lead's log with other events in it; undefined leaves an entry out. */
function changed(lead: readonly Recorded[], to: (event: Event) => Event | undefined): readonly Recorded[] {
  return lead.flatMap((one) => {
    const event = to(one.event)
    return event ? { ...one, event } : []
  })
}

/** One return written anew, by whoever has this secret, and the lead's log made to name it. */
function returnAnew(to: (event: Event) => Event | undefined, secret: string | undefined): RecordToMake {
  const [first, ...others] = leicester.returns
  if (!first) throw new Error('The panel returned nothing')
  const { log } = first.position
  const anew = chained({ evaluation, log, recorded: changed(first.entries, to), secret })
  const lead = changed(leicester.lead, (event) =>
    event.type === 'ReturnAccepted' && event.log === log
      ? { ...event, ...anew.position, file: anew.file }
      : event,
  )
  return { lead, blobs: [...leicester.packs, anew.bytes, ...others.map(({ bytes }) => bytes)] }
}

const scoreOfFive = (event: Event): Event =>
  event.type === 'ScoreGiven' && event.score !== '5' ? { ...event, score: '5' } : event
const agreedFive = (event: Event): Event =>
  event.type === 'ScoreAgreed' && event.bidder === 'harbour' ? { ...event, score: '5' } : event

function firstOf(type: Event['type']): (event: Event) => boolean {
  let found = false
  return (event) => {
    const is = !found && event.type === type
    found ||= is
    return is
  }
}

const without = (type: Event['type']) => {
  const is = firstOf(type)
  return (event: Event) => (is(event) ? undefined : event)
}

/**
 * What is forged, what the program's refusal is called, and what verify.mjs says. Who forges has the lead's own key, where
 * nothing else is said: nobody could do more.
 */
const forgeries: readonly (readonly [what: string, forged: () => Parts, id: string, reason: string])[] = [
  [
    'a score in a return changed, and its chain worked out anew without the member’s key',
    () => partsOf(returnAnew(scoreOfFive, undefined)),
    'refusal.foreignLogChanged',
    "was not signed by the log's own key",
  ],
  [
    'a score in a return changed, and signed with the lead’s key',
    () => partsOf(returnAnew(scoreOfFive, secretOf(LEAD))),
    'refusal.foreignLogChanged',
    "was not signed by the log's own key",
  ],
  [
    'a return cut off before its checkpoint',
    () => partsOf(returnAnew((event) => (event.type === 'CheckpointSigned' ? undefined : event), undefined)),
    'refusal.foreignLogUnsigned',
    'does not end with a signed checkpoint',
  ],
  [
    'agreed scores changed by somebody without the lead’s key',
    () => partsOf({ ...good, lead: changed(good.lead, agreedFive), checkpointsBy: 'nobody' }),
    'refusal.foreignLogChanged',
    "was not signed by the log's own key",
  ],
  [
    'agreed scores changed',
    () => partsOf({ ...good, lead: changed(good.lead, agreedFive) }),
    'refusal.entryOtherBidder',
    'but harbour comes first',
  ],
  [
    'an agreed score off the scale',
    () =>
      partsOf({
        ...good,
        lead: changed(good.lead, (event) =>
          event.type === 'ScoreAgreed' ? { ...event, score: '3.5' } : event,
        ),
      }),
    'refusal.entryOffScale',
    'is not a score on the scale of',
  ],
  [
    'an entry removed, by somebody without the lead’s key',
    () =>
      partsOf({ ...good, lead: changed(good.lead, without('RequirementJudged')), checkpointsBy: 'nobody' }),
    'refusal.foreignLogChanged',
    "was not signed by the log's own key",
  ],
  [
    'an entry removed',
    () => partsOf({ ...good, lead: changed(good.lead, without('ScoreAgreed')) }),
    'refusal.entryNobodyFirst',
    'from a result that is not complete',
  ],
  [
    'the opening of the returns removed',
    () => partsOf({ ...good, lead: changed(good.lead, without('ReturnsOpened')) }),
    'refusal.entryBlind',
    'before the returns were opened',
  ],
  [
    'a return left out',
    () => partsOf({ ...good, blobs: good.blobs.slice(0, -1) }),
    'refusal.recordReturnMissing',
    'The record lacks',
  ],
  [
    'a pack left out',
    () => partsOf({ ...good, blobs: good.blobs.slice(1) }),
    'refusal.recordPack',
    'is missing from the record',
  ],
  [
    'a return replaced by an older one',
    () => {
      const [first, ...others] = leicester.returns
      if (!first) throw new Error('The panel returned nothing')
      const older = chained({
        evaluation,
        log: first.position.log,
        recorded: [...first.entries.slice(0, 5), ...first.entries.slice(-1)],
        secret: secretOf(first.member),
      })
      return partsOf({
        ...good,
        blobs: [...leicester.packs, older.bytes, ...others.map(({ bytes }) => bytes)],
      })
    },
    'refusal.recordSurplus',
    'is named by no entry',
  ],
  [
    'a part that nothing names',
    () => partsOf({ ...good, blobs: [...good.blobs, canonicalBytes({})] }),
    'refusal.recordSurplus',
    'is named by no entry',
  ],
  [
    'the award to another bidder',
    () =>
      partsOf({
        ...good,
        lead: changed(good.lead, (event) =>
          event.type === 'RecommendationMade' ? { ...event, bidder: bidderId.parse('harbour') } : event,
        ),
      }),
    'refusal.entryOtherBidder',
    'but open-door comes first',
  ],
  [
    'another price',
    () =>
      partsOf({
        ...good,
        lead: changed(good.lead, (event) =>
          event.type === 'PriceEntered' ? { ...event, price: `9${event.price}` } : event,
        ),
      }),
    'refusal.entryOtherResult',
    'from another result',
  ],
  [
    'the scale changed after publication',
    () => {
      const { procurement } = leicester.state
      if (!procurement) throw new Error('The sample has lost its procurement')
      const event: Event = {
        type: 'ProcurementRevised',
        procurement: { ...procurement, scale: { ...procurement.scale, maximum: '6' } },
      }
      const at = good.lead.findIndex((one) => one.event.type === 'ReturnsOpened')
      const [before] = good.lead
      if (!before) throw new Error('The log is empty')
      return partsOf({ ...good, lead: good.lead.toSpliced(at, 0, { ...before, event }) })
    },
    'refusal.entryAfterPublication',
    'changes the procurement after it was published',
  ],
  [
    'the procurement changed before publication, under the hash of the old one',
    () =>
      partsOf({
        ...good,
        lead: changed(good.lead, (event) =>
          event.type === 'ProcurementCreated'
            ? { ...event, procurement: { ...event.procurement, title: 'Another service' } }
            : event,
        ),
      }),
    'refusal.entryOtherHash',
    'publishes a hash that is not the one',
  ],
  [
    'checkpoints by another key',
    () => partsOf({ ...good, checkpointsBy: 'somebody else' }),
    'refusal.foreignLogChanged',
    "was not signed by the log's own key",
  ],
  [
    'manifest and checkpoints by another key',
    () => partsOf({ ...good, checkpointsBy: 'x', by: 'x' }),
    'refusal.foreignLogOtherKey',
    "is signed by another key than the lead's",
  ],
  [
    'a manifest by another key',
    () => partsOf({ ...good, by: 'somebody else' }),
    'refusal.foreignLogChanged',
    "is signed by another key than the lead's",
  ],
  [
    'entries after the last checkpoint',
    () => partsOf({ ...good, lead: good.lead.slice(0, -1) }),
    'refusal.foreignLogUnsigned',
    'does not end with a signed checkpoint',
  ],
  [
    'a pack with a price',
    () =>
      partsOf(
        goodRecord(
          panelApart(leicesterLeadScript(), {
            pack: (pack) => ({
              ...pack,
              tenders: pack.tenders.map((tender) => ({ ...tender, prices: { price: '154063.00' } })),
            }),
          }),
        ),
      ),
    'refusal.recordPack',
    'holds more or less than a pack holds',
  ],
  [
    'a pack with a bidder of whom the lead’s log says nothing',
    () =>
      partsOf(
        goodRecord(
          panelApart(leicesterLeadScript(), {
            pack: (pack) => ({
              ...pack,
              tenders: [...pack.tenders, { bidder: 'sixth', name: 'Sixth', answers: [] }],
            }),
          }),
        ),
      ),
    'refusal.recordPack',
    'holds other bidders than',
  ],
  [
    'a pack with another procurement than the published one',
    () =>
      partsOf(
        goodRecord(
          panelApart(leicesterLeadScript(), {
            pack: (pack) => ({ ...pack, procurement: { ...pack.procurement, title: 'Another service' } }),
          }),
        ),
      ),
    'refusal.recordPack',
    'holds another procurement than',
  ],
  [
    'another order of the bidders than the member met them in',
    () => partsOf({ ...good, lead: changed(good.lead, reordered) }),
    'refusal.recordPack',
    'holds the bidders in another order than',
  ],
  [
    'a pack with its bidders in another order than was drawn',
    () =>
      partsOf(
        goodRecord(
          panelApart(leicesterLeadScript(), {
            pack: (pack) => ({ ...pack, tenders: pack.tenders.toReversed() }),
          }),
        ),
      ),
    'refusal.recordPack',
    'holds the bidders in another order than',
  ],
  [
    'an order of scoring that the pack does not have',
    () => partsOf({ ...good, lead: changed(good.lead, scoredByBidder) }),
    'refusal.recordPack',
    'is scored another way than',
  ],
  [
    'an order of scoring in a pack, of which the lead’s log says nothing',
    () =>
      partsOf(
        goodRecord(panelApart(leicesterLeadScript(), { pack: (pack) => ({ ...pack, scoreBy: 'bidder' }) })),
      ),
    'refusal.recordPack',
    'is scored another way than',
  ],
  [
    'an order of scoring chosen after packs went out',
    () => partsOf({ ...good, lead: withBefore('ReturnsOpened', { type: 'OrderChosen', by: 'bidder' }) }),
    'refusal.entryChoosesOrder',
    'chooses the order of scoring after packs went out',
  ],
  [
    'bidders hidden after packs went out with their names',
    () => partsOf({ ...good, lead: withBefore('ReturnsOpened', hiddenTooLate()) }),
    'refusal.entryHidesBidders',
    'hides bidders after packs went out',
  ],
  [
    'a note about a bidder who was not in the pack',
    () => partsOf(withNote({ bidder: 'sixth' })),
    'refusal.entryFalseReturn',
    'notes what the pack did not ask',
  ],
  [
    'a note about a question that the member does not score',
    () => partsOf(withNote({ question: 'q99' })),
    'refusal.entryFalseReturn',
    'notes what the pack did not ask',
  ],
  [
    'a note of a member in the lead’s own log',
    () => partsOf({ ...good, lead: withBefore('ReturnsOpened', noteOn(memberOfLast())) }),
    'refusal.entryOfMember',
    "is an entry that only a member's log can hold",
  ],
  [
    'somebody else’s enrolment',
    () => partsOf(goodRecord(panelApart(leicesterLeadScript(), { enrolment: 'somebody without the pack' }))),
    'refusal.returnNotEnrolled',
    'was not proved with the key in the pack',
  ],
  [
    'a score for somebody else in a return',
    () =>
      partsOf(
        returnAnew(
          (event) => (event.type === 'ScoreGiven' ? { ...event, member: memberOfLast() } : event),
          secretOf(leicester.returns[0]?.member ?? ''),
        ),
      ),
    'refusal.returnTooShort',
    'speaks for somebody else',
  ],
  [
    'a log of the lead that was written anew after a member had a receipt',
    () => partsOf(goodRecord(panelApart(leicesterLeadScript(), { afterScores: [receiptForAnother()] }))),
    'refusal.recordOtherLead',
    'holds a receipt for another log of the lead',
  ],
  [
    'a confirmation removed',
    () => partsOf({ ...good, lead: changed(good.lead, without('RecordConfirmed')) }),
    'refusal.entryUnconfirmed',
    "has not said whether the panel's record is right",
  ],
  [
    'every question taken from a member who did not confirm',
    () => partsOf({ ...good, lead: withoutQuestions() }),
    'refusal.entryAllotsSent',
    'who has sent their scores',
  ],
  [
    'a member who did not confirm appointed again, as an observer',
    () => partsOf({ ...good, lead: appointedAgain() }),
    'refusal.entryAppointedTwice',
    'appoints somebody who is on the panel',
  ],
]

/** Instead of the first confirmation. */
function appointedAgain(): readonly Recorded[] {
  const is = firstOf('RecordConfirmed')
  return changed(good.lead, (event) => {
    const appointed = is(event) && 'member' in event ? leicester.state.panel.get(event.member) : undefined
    return appointed ? { ...appointed, type: 'MemberAppointed', role: 'observer', questions: 'all' } : event
  })
}

/** Instead of the first confirmation: whoever scores nothing is not asked. */
function withoutQuestions(): readonly Recorded[] {
  const is = firstOf('RecordConfirmed')
  return changed(good.lead, (event) =>
    is(event) && 'member' in event
      ? { type: 'QuestionsAllotted', member: event.member, questions: [] }
      : event,
  )
}

const reordered = (event: Event): Event =>
  event.type === 'PackIssued' && event.order
    ? { ...event, order: { ...event.order, bidders: event.order.bidders.toReversed() } }
    : event
const scoredByBidder = (event: Event): Event =>
  event.type === 'PackIssued' && event.order ? { ...event, order: { ...event.order, by: 'bidder' } } : event

/** Each bidder under the code that another one has in the packs: scores would change hands. */
function hiddenTooLate(): Event {
  const bidders = [...leicester.state.tenders.keys()]
  const aliases = bidders.map((bidder, index) => ({
    ...{ bidder, alias: `Bidder ${index + 1}` },
    code: bidders[(index + 1) % bidders.length] ?? bidder,
  }))
  return { type: 'BiddersHidden', aliases }
}

/** The lead's log with one entry more, before the first of a kind. */
function withBefore(type: Event['type'], event: Event): readonly Recorded[] {
  const at = good.lead.findIndex((one) => one.event.type === type)
  const [first] = good.lead
  if (!first) throw new Error('The log is empty')
  return good.lead.toSpliced(at, 0, { ...first, event })
}

function noteOn(member: MemberId, { bidder = 'harbour', question = 'q1' } = {}): Event {
  return {
    ...{ type: 'NoteKept', member, bidder: bidderId.parse(bidder) },
    ...{ question: questionId.parse(question), sealed: 'YWdl' },
  }
}

/** The first return, with a note in the place of a declaration, signed by the member's own laptop. */
function withNote(about?: Parameters<typeof noteOn>[1]): RecordToMake {
  return returnAnew(
    (event) => (event.type === 'InterestsDeclared' ? noteOn(event.member, about) : event),
    secretOf(leicester.returns[0]?.member ?? ''),
  )
}

function memberOfLast() {
  const last = leicester.returns.at(-1)
  if (!last) throw new Error('The panel returned nothing')
  return last.member
}

function receiptForAnother(): Event {
  const head = 'f'.repeat(64)
  return {
    ...{
      type: 'ReceiptOpened',
      receipt: randomId.parse('1'.repeat(32)),
      log: logOf('carer-2'),
      entries: 1,
      head,
    },
    ...{ lead: { log: leadLog, entries: 20, head }, at: '2024-03-20T12:00:00.000Z' },
  }
}

describe('a forged record is refused by verify.mjs and by the program', () => {
  test('which both take the record that was not forged', () => {
    const parts = partsOf(good)
    expect(program(parts)).toBeUndefined()
    expect(verify(parts).wrong).toEqual([])
  })

  test('which both take, with a note about what the pack asked', () => {
    const parts = partsOf(withNote())
    expect(program(parts)).toBeUndefined()
    expect(verify(parts).wrong).toEqual([])
  })

  test.each(forgeries)('%s', (_what, forged, id, reason) => {
    const parts = forged()
    expect(program(parts)?.id).toBe(id)
    expect(verify(parts).wrong.join('\n')).toContain(reason)
    expect(verify(parts).wrong.join('\n')).not.toContain('cannot be understood')
  })

  test('negative control: without its check of signatures, verify.mjs takes a score that somebody changed', () => {
    const parts = partsOf(returnAnew(scoreOfFive, undefined))
    expect(verify(parts).wrong).toEqual([expect.stringContaining('was not signed by')])
    expect(verify(parts, () => true).wrong).toEqual([])
  })
})
