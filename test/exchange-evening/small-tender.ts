import { importFile } from '../../electron/services/workspace/import-file.ts'
import { issuePacks } from '../../electron/services/exchange/issue-packs.ts'
import { makeRecoveryKey } from '../../electron/services/exchange/make-recovery-key.ts'
import type { Command } from '../../shared/evaluation/command.ts'
import { bidderId, memberId, questionId } from '../../shared/identifiers.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { act, device, done, open, pathOf, type Device } from './device.ts'

export const carer = memberId.parse('carer-1')
export const nurse = memberId.parse('nurse')
export const bread = questionId.parse('q1')
export const milk = questionId.parse('q2')
export const baker = bidderId.parse('baker')
export const grocer = bidderId.parse('grocer')

export const smallFile = {
  format: 'fairmark-evaluation',
  version: 1,
  procurement: {
    reference: 'R1',
    title: 'Breakfast',
    buyer: 'A council',
    regime: 'pcr-2015',
    scale: {
      minimum: 0,
      maximum: 2,
      step: '1',
      descriptors: ['none', 'some', 'all'].map((word, score) => ({ score, word, meaning: word })),
    },
    weightings: 'absolute',
    criteria: [
      {
        id: 'quality',
        title: 'Quality',
        weighting: 60,
        questions: [
          { id: bread, title: 'Bread', weighting: 30 },
          { id: milk, title: 'Milk', weighting: 30 },
        ],
      },
      { id: 'price', title: 'Price', weighting: 40, price: { formula: 'lowest-over-price' } },
    ],
    requirements: [],
    rounding: { places: 2, when: 'total' },
    tieBreak: [],
  },
  tenders: [
    {
      bidder: baker,
      name: 'Baker and Daughter',
      requirements: {},
      prices: { price: '123456.78' },
      answers: { q1: 'We bake wholemeal.', q2: 'We milk at dawn.' },
    },
    {
      bidder: grocer,
      name: 'Greengrocer Brothers',
      requirements: {},
      prices: { price: '98765.43' },
      answers: { q1: 'Flatbread from marigold flour.', q2: 'Oats become milk.' },
    },
  ],
  panel: [
    { member: carer, role: 'evaluator', questions: [bread, milk] },
    { member: nurse, role: 'evaluator', questions: [bread] },
  ],
  interests: [
    {
      member: nurse,
      bidder: grocer,
      nature: 'My cousin works there.',
      decision: 'may-not-score',
      reason: 'Gain.',
    },
  ],
  scores: [],
  consensus: [],
}

/** A lead whose procurement is published and who can issue packs. */
export async function smallLead(
  home: string,
  opens: 'keychain' | 'passphrase' = 'keychain',
): Promise<{ readonly lead: Device; readonly key: EvaluationKey }> {
  const lead = await device(home, opens)
  const key = done(importFile(lead.context.workspace, Buffer.from(JSON.stringify(smallFile))))
  act(lead, key, { type: 'PublishProcurement' })
  done(await makeRecoveryKey(lead.context, key))
  return { lead, key }
}

export interface Issued {
  readonly path: string
  readonly words: string | undefined
}

export async function packFor(lead: Device, key: EvaluationKey, member = carer): Promise<Issued> {
  const [issued] = done(await issuePacks(lead.context, key, [member]))
  if (!issued) throw new Error('No pack was issued')
  return { path: pathOf(lead, key, issued.file), words: issued.words }
}

/** The member's laptop, with the pack open and nothing declared. */
export async function openedOn(
  home: string,
  { path, words }: Issued,
): Promise<{ readonly member: Device; readonly own: EvaluationKey }> {
  const member = await device(home)
  return { member, own: done(await open(member, path, { words })).evaluation }
}

export const declaring: Command = { type: 'DeclareInterests', member: carer, interests: [] }

export function scoring(bidder: typeof baker, question: typeof bread, score: string, why = 'Good.'): Command {
  const reason = { good: why, worries: '', evidence: [] }
  return { type: 'GiveScore', member: carer, bidder, question, score, reason }
}

/** All four answers of the carer. */
export function allScores(score: string): readonly Command[] {
  return [baker, grocer].flatMap((bidder) =>
    [bread, milk].map((question) => scoring(bidder, question, score)),
  )
}
