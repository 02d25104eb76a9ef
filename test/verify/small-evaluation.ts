import { commandSchema } from '../../shared/evaluation/command.ts'
import type { ScriptedCommand } from '../../shared/sample/leicester.ts'
import type { z } from '../../shared/zod.ts'
import { price, quality, question, smallFile } from '../small-file.ts'
import { LEAD } from './panel-apart.ts'

const at = '2024-03-01T09:00:00.000Z'
const reason = { good: 'Clear.', worries: '', evidence: [] }

const step = (by: string, command: z.input<typeof commandSchema>): ScriptedCommand => ({
  at,
  by,
  command: commandSchema.parse(command),
})

const marks = [1, 2, 3, 4, 5].map((score) => ({ score, word: `${score}`, meaning: '' }))
const scale = {
  minimum: 0,
  maximum: 5,
  step: 1,
  descriptors: [{ score: 0, word: '0', meaning: '' }, ...marks],
}

/** An evaluation of a few short entries, of every kind that counts: every bit of its record can be turned over. */
export function smallEvaluation(members: readonly string[] = ['m1']): readonly ScriptedCommand[] {
  const { procurement } = smallFile({
    procurement: {
      scale,
      criteria: [
        quality(60, [question('q1', 40), question('q2', 20, { decision: 'mean' })]),
        price(40, 'lowest-over-price'),
      ],
    },
  })
  const tenders = [
    { bidder: 'a', name: 'A', price: '100.00', score: 4 },
    { bidder: 'b', name: 'B', price: '110.00', score: 3 },
  ]
  return [
    step(LEAD, commandSchema.parse({ type: 'CreateProcurement', procurement })),
    step(LEAD, { type: 'PublishProcurement' }),
    ...members.map((member) =>
      step(LEAD, {
        ...{
          type: 'AppointMember',
          member,
          title: member,
          role: 'evaluator',
          carer: false,
          questions: 'all',
        },
      }),
    ),
    ...tenders.map(({ bidder, name }) => step(LEAD, { type: 'ReceiveTender', bidder, name, answers: [] })),
    ...members.flatMap((member) => [
      ...tenders.flatMap(({ bidder, score }) =>
        ['q1', 'q2'].map((id) =>
          step(member, { type: 'GiveScore', member, bidder, question: id, score, reason }),
        ),
      ),
      step(member, { type: 'SubmitScoreSheet', member }),
    ]),
    ...tenders.map(({ bidder, score }) =>
      step(LEAD, {
        ...{
          type: 'AgreeScore',
          bidder,
          question: 'q1',
          score,
          reason,
          decidingPoint: '',
          present: [...members],
        },
      }),
    ),
    ...tenders.map(({ bidder, price: offered }) =>
      step(LEAD, { type: 'EnterPrice', bidder, criterion: 'price', price: offered }),
    ),
    ...members.map((member) => step(member, { type: 'ConfirmRecord', member, confirmed: true, note: '' })),
    step(LEAD, { type: 'Recommend' }),
  ]
}
