import { z } from '../zod.ts'
import { commandSchema, type Command } from '../evaluation/command.ts'
import type { Draft } from '../evaluation/draft.ts'
import { reasonSchema } from '../evaluation/reason.ts'
import { bidderId, type BidderId, logId, memberId, questionId, type QuestionId } from '../identifiers.ts'
import { decimal } from '../procurement/procurement.ts'
import agreedHarbour from './leicester/agreed/harbour.json' with { type: 'json' }
import agreedKindred from './leicester/agreed/kindred.json' with { type: 'json' }
import agreedMeadowLane from './leicester/agreed/meadow-lane.json' with { type: 'json' }
import agreedOpenDoor from './leicester/agreed/open-door.json' with { type: 'json' }
import agreedRowan from './leicester/agreed/rowan.json' with { type: 'json' }
import panel from './leicester/panel.json' with { type: 'json' }
import procurement from './leicester/procurement.json' with { type: 'json' }
import report from './leicester/report.json' with { type: 'json' }
import scoresHarbour from './leicester/scores/harbour.json' with { type: 'json' }
import scoresKindred from './leicester/scores/kindred.json' with { type: 'json' }
import scoresMeadowLane from './leicester/scores/meadow-lane.json' with { type: 'json' }
import scoresOpenDoor from './leicester/scores/open-door.json' with { type: 'json' }
import scoresRowan from './leicester/scores/rowan.json' with { type: 'json' }
import tenderHarbour from './leicester/tenders/harbour.json' with { type: 'json' }
import tenderKindred from './leicester/tenders/kindred.json' with { type: 'json' }
import tenderMeadowLane from './leicester/tenders/meadow-lane.json' with { type: 'json' }
import tenderOpenDoor from './leicester/tenders/open-door.json' with { type: 'json' }
import tenderRowan from './leicester/tenders/rowan.json' with { type: 'json' }

/**
 * The sample: Leicester's carer support service tender. The service and its dates are public; bidders, answers,
 * scores, reasons and prices are invented. It is told as the commands that people gave, one after the other, so that
 * it passes through the same rules as everything else.
 */
export interface ScriptedCommand {
  readonly at: string
  readonly by: string
  readonly command: Command
}

/** Fixed ids, so that the sample's record, and with it every document, has the same bytes on every machine. */
export const sampleLeadLog = logId.parse('5a3d1e00000000000000000000000001')
export const sampleEvaluatorLog = logId.parse('5a3d1e00000000000000000000000002')

/** The member as whom the sample is scored. */
export const sampleMember = memberId.parse('carer-2')

const tenderSchema = z.object({
  bidder: bidderId,
  name: z.string(),
  alias: z.string(),
  requirements: z.record(z.string(), z.enum(['pass', 'fail'])),
  prices: z.record(z.string(), decimal),
  answers: z.record(z.string(), z.string()),
})
const scoreSchema = z.object({ member: memberId, question: questionId, score: decimal, reason: reasonSchema })
const agreedSchema = z.object({
  question: questionId,
  score: decimal,
  reason: reasonSchema,
  decidingPoint: z.string(),
})

/** In the order in which the tenders came in. */
const tenders = [
  { tender: tenderOpenDoor, scores: scoresOpenDoor, agreed: agreedOpenDoor },
  { tender: tenderMeadowLane, scores: scoresMeadowLane, agreed: agreedMeadowLane },
  { tender: tenderHarbour, scores: scoresHarbour, agreed: agreedHarbour },
  { tender: tenderKindred, scores: scoresKindred, agreed: agreedKindred },
  { tender: tenderRowan, scores: scoresRowan, agreed: agreedRowan },
].map(({ tender, scores, agreed }) => ({
  tender: tenderSchema.parse(tender),
  scores: z.array(scoreSchema).parse(scores),
  agreed: z.array(agreedSchema).parse(agreed),
}))

const LEAD = 'procurement-lead'

/** One minute after the other from an hour of a day: order in the record, made visible. */
function minutesOf(day: string, hour: number) {
  let minute = 0
  return (): string => {
    const hours = String(hour + Math.floor(minute / 60)).padStart(2, '0')
    const minutes = String(minute++ % 60).padStart(2, '0')
    return `${day}T${hours}:${minutes}:00.000Z`
  }
}

function step(at: string, by: string, command: z.input<typeof commandSchema>): ScriptedCommand {
  return { at, by, command: commandSchema.parse(command) }
}

/** The whole evaluation, from the published procurement to the recommendation. */
export function leicesterLeadScript(): readonly ScriptedCommand[] {
  return [
    ...upToMeeting(),
    ...agreeing(),
    ...afterAgreeing(),
  ]
}

/** Up to the moment at which the panel meets: everybody sent their scores. */
export function upToMeeting(): readonly ScriptedCommand[] {
  return [...beforeScoring(), ...panel.members.flatMap(({ member }, index) => scoring(member, index))]
}

/** Up to the moment at which a member's pack is made. */
export function beforeScoring(): readonly ScriptedCommand[] {
  const tendersIn = minutesOf('2024-03-04', 12)
  const checked = minutesOf('2024-03-05', 9)
  const declared = minutesOf('2024-03-05', 13)
  const appointed = minutesOf('2024-02-12', 10)
  return [
    step('2024-01-30T15:00:00.000Z', LEAD, commandSchema.parse({ type: 'CreateProcurement', procurement })),
    step('2024-02-01T09:00:00.000Z', LEAD, { type: 'PublishProcurement' }),
    ...panel.members.map((member) => step(appointed(), LEAD, appointment(member))),
    ...tenders.map(({ tender }) =>
      step(tendersIn(), LEAD, {
        type: 'ReceiveTender',
        bidder: tender.bidder,
        name: tender.name,
        alias: tender.alias,
        answers: Object.entries(tender.answers).map(([question, text]) => ({ question, text })),
      }),
    ),
    ...tenders.flatMap(({ tender: { bidder, requirements } }) =>
      Object.entries(requirements).map(([requirement, outcome]) =>
        step(checked(), LEAD, { type: 'JudgeRequirement', bidder, requirement, outcome }),
      ),
    ),
    ...panel.members
      .filter(({ role }) => role === 'evaluator')
      .map(({ member }) =>
        step(declared(), member, {
          type: 'DeclareInterests',
          member,
          interests: panel.interests
            .filter((interest) => interest.member === member)
            .map(({ bidder, nature }) => ({ bidder, nature })),
        }),
      ),
    ...panel.interests.map(({ member, bidder, reason }) =>
      step('2024-03-05T15:00:00.000Z', LEAD, {
        type: 'DecideInterest',
        member,
        bidder,
        decision: 'may-score',
        reason,
      }),
    ),
  ]
}

function appointment({ member, title, role, carer, questions }: (typeof panel.members)[number]) {
  return commandSchema.parse({ type: 'AppointMember', member, title, role, carer, questions })
}

/** One member's scores, question by question, and the sending of them. */
function scoring(member: string, index: number): readonly ScriptedCommand[] {
  const next = minutesOf(`2024-03-${String(6 + index).padStart(2, '0')}`, 18)
  const given = scoresOf(member).map((score) =>
    step(next(), member, { type: 'GiveScore', member, ...score }),
  )
  return given.length === 0 ? [] : [...given, step(next(), member, { type: 'SubmitScoreSheet', member })]
}

function scoresOf(member: string) {
  return questionOrder.flatMap((question) =>
    tenders.flatMap(({ tender: { bidder }, scores }) =>
      scores
        .filter((score) => score.member === member && score.question === question)
        .map(({ score, reason }) => ({ bidder, question, score, reason })),
    ),
  )
}

const questionOrder: readonly QuestionId[] = procurement.criteria.flatMap(({ questions }) =>
  (questions ?? []).map(({ id }) => questionId.parse(id)),
)

/** Two meetings: the questions that carers scored on the first day, the others on the second. */
function agreeing(): readonly ScriptedCommand[] {
  const days = [minutesOf('2024-03-26', 10), minutesOf('2024-03-27', 10)] as const
  return questionOrder.flatMap((question, index) =>
    tenders.flatMap(({ tender: { bidder }, scores, agreed }) =>
      agreed
        .filter((one) => one.question === question)
        .map((one) => {
          const present = scores.filter((score) => score.question === question).map(({ member }) => member)
          return step(days[index < 4 ? 0 : 1](), LEAD, { type: 'AgreeScore', bidder, ...one, present })
        }),
    ),
  )
}

function afterAgreeing(): readonly ScriptedCommand[] {
  const opened = minutesOf('2024-03-28', 10)
  const confirmed = minutesOf('2024-04-03', 14)
  const written = minutesOf('2024-04-11', 9)
  return [
    ...tenders.flatMap(({ tender: { bidder, prices } }) =>
      Object.entries(prices).map(([criterion, price]) =>
        step(opened(), LEAD, { type: 'EnterPrice', bidder, criterion, price }),
      ),
    ),
    ...panel.confirmations.map(({ member, note }) =>
      step(confirmed(), member, { type: 'ConfirmRecord', member, confirmed: true, note }),
    ),
    ...report.map(({ section, author, text }) =>
      step(written(), LEAD, commandSchema.parse({ type: 'WriteSection', section, author, text })),
    ),
    step('2024-04-11T16:00:00.000Z', LEAD, { type: 'Recommend' }),
  ]
}

/** How far the sample's member is: two questions done, the third begun, one answer half written. */
export function leicesterMemberScript(): readonly ScriptedCommand[] {
  const next = minutesOf('2024-03-12', 18)
  const DONE = 12
  return [
    step(next(), sampleMember, { type: 'DeclareInterests', member: sampleMember, interests: [] }),
    ...scoresOf(sampleMember)
      .slice(0, DONE)
      .map((score) => step(next(), sampleMember, { type: 'GiveScore', member: sampleMember, ...score })),
  ]
}

/** The answer that the sample's member was writing about. */
export function leicesterMemberDraft(): {
  readonly bidder: BidderId
  readonly question: QuestionId
  readonly draft: Draft
} {
  const begun = scoresOf(sampleMember)[12]
  if (!begun) throw new Error('The sample has lost its thirteenth score')
  const { bidder, question, score, reason } = begun
  const worries = reason.worries.slice(0, Math.ceil(reason.worries.length / 2))
  return {
    bidder,
    question,
    draft: {
      score,
      good: reason.good,
      worries,
      evidence: reason.evidence,
      flagged: true,
      place: { field: 'worries', caret: worries.length, paragraph: 1 },
    },
  }
}
