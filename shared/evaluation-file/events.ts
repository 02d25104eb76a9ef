import type { Event } from '../evaluation/event.ts'
import { plainReason, type Reason } from '../evaluation/reason.ts'
import { criterionId, questionId, requirementId } from '../identifiers.ts'
import type { EvaluationFile, FileMember, FileReason, FileTender } from './schema.ts'

/**
 * A file as the events that would have led to it, so that there is one fold for files and for the record. A sheet with
 * scores counts as submitted: whoever wrote the file could see them. The procurement is not said to be published,
 * because a file does not prove it.
 * @param file one that `readEvaluationFile` returned
 */
export function eventsOf(file: EvaluationFile): readonly Event[] {
  const { procurement, tenders, panel, scores, consensus } = file
  return [
    { type: 'ProcurementCreated', procurement },
    ...tenders.flatMap(tenderEvents),
    ...panel.map(memberEvent),
    ...interestEvents(file),
    ...scores.map(({ reason, ...score }): Event => ({
      type: 'ScoreGiven',
      ...score,
      reason: toReason(reason),
    })),
    ...[...new Set(scores.map(({ member }) => member))].map((member): Event => ({
      type: 'ScoreSheetSubmitted',
      member,
    })),
    ...consensus.map(({ reason, ...agreed }): Event => ({
      type: 'ScoreAgreed',
      ...agreed,
      reason: toReason(reason),
      decidingPoint: '',
    })),
  ]
}

function tenderEvents(tender: FileTender): readonly Event[] {
  const { bidder, name, alias, status = 'admitted', reason = '' } = tender
  const answers = Object.entries(tender.answers ?? {}).map(([id, text]) => ({
    question: questionId.parse(id),
    text,
  }))
  const left: Event[] =
    status === 'admitted'
      ? []
      : [{ type: status === 'withdrawn' ? 'TenderWithdrawn' : 'TenderExcluded', bidder, reason }]
  return [
    { type: 'TenderReceived', bidder, name, ...(alias === undefined ? {} : { alias }), answers },
    ...Object.entries(tender.requirements ?? {}).map(([id, outcome]): Event => ({
      type: 'RequirementJudged',
      bidder,
      requirement: requirementId.parse(id),
      outcome,
    })),
    ...Object.entries(tender.prices ?? {}).map(([id, price]): Event => ({
      type: 'PriceEntered',
      bidder,
      criterion: criterionId.parse(id),
      price,
    })),
    ...left,
  ]
}

/** The file has no words for how a member is called; it is called by its id. */
function memberEvent({ member, role, questions }: FileMember): Event {
  switch (role) {
    case 'moderator':
    case 'lead':
    case 'observer':
      return { type: 'MemberAppointed', member, title: member, role, carer: false, questions }
    default:
      return {
        type: 'MemberAppointed',
        member,
        title: member,
        role: 'evaluator',
        carer: role === 'carer',
        questions,
      }
  }
}

/** One declaration for each member with a link; what was decided about each follows. */
function interestEvents({ interests = [] }: EvaluationFile): readonly Event[] {
  const declared = Map.groupBy(interests, ({ member }) => member)
  return [
    ...[...declared].map(([member, links]): Event => ({
      type: 'InterestsDeclared',
      member,
      interests: links.map(({ bidder, nature }) => ({ bidder, nature })),
    })),
    ...interests.map(({ member, bidder, decision, reason }): Event => ({
      type: 'InterestDecided',
      member,
      bidder,
      decision,
      reason,
    })),
  ]
}

function toReason(reason: FileReason): Reason {
  return typeof reason === 'string' ? plainReason(reason) : reason
}
