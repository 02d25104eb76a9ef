import { criterionId, questionId, requirementId } from '../../shared/identifiers.ts'
import type { Procurement } from '../../shared/procurement/procurement.ts'
import { ageKey, Lead, sha256, type CommandInput } from './apart.ts'

export const bidders = ['north', 'south', 'west'] as const
export const questions = ['q1', 'q2'] as const

export const smallProcurement: Procurement = {
  reference: 'T1',
  title: 'Support',
  buyer: 'The council',
  regime: 'pcr-2015-light-touch',
  scale: {
    ...{ minimum: '0', maximum: '2', step: '1' },
    descriptors: ['0', '1', '2'].map((score) => ({ score, word: `Word ${score}`, meaning: '' })),
  },
  weightings: 'absolute',
  criteria: [
    {
      ...{ id: criterionId.parse('quality'), title: 'Quality', weighting: '60' },
      questions: [
        { id: questionId.parse('q1'), title: 'Reach', weighting: '40', decision: 'mean' },
        { id: questionId.parse('q2'), title: 'Staff', weighting: '20' },
      ],
    },
    {
      ...{ id: criterionId.parse('price'), title: 'Price', weighting: '40' },
      price: { formula: 'lowest-over-price' },
    },
  ],
  requirements: [{ id: requirementId.parse('insured'), title: 'Insured', consequence: 'excluded' }],
  rounding: { places: 2, when: 'total' },
  tieBreak: [],
}

const appoint = (member: string, role: 'evaluator' | 'lead', of: readonly string[]): CommandInput => ({
  ...{ type: 'AppointMember', member, title: member.toUpperCase(), role, carer: false, questions: [...of] },
})

export const receive = (bidder: string): CommandInput => ({
  ...{ type: 'ReceiveTender', bidder, name: `${bidder} ltd` },
  answers: questions.map((question) => ({ question, text: `${bidder} says ${question}` })),
})

/** A published procurement with three tenders; m1 and m2 score both questions, the lead none. */
export function published(procurement = smallProcurement): Lead {
  return new Lead().do(
    { type: 'CreateProcurement', procurement },
    { type: 'PublishProcurement' },
    ...bidders.map(receive),
    ...[appoint('m2', 'evaluator', questions), appoint('m1', 'evaluator', questions)],
    appoint('lead', 'lead', []),
  )
}

/** As `published`, with the lead's keys and a printed recovery key: packs can be made. */
export function withKeys(lead = published()): Lead {
  return lead.enter(
    { type: 'KeysMade', signing: sha256('lead'), recipient: ageKey('lead') },
    { type: 'RecoveryKeyMade', recipient: ageKey('recovery') },
  )
}
