import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { evaluationFromPack, makePack } from '../../shared/exchange/make-pack.ts'
import {
  beforeScoring,
  leicesterMemberDraft,
  leicesterMemberScript,
  sampleMember,
} from '../../shared/sample/leicester.ts'
import type { MemberWork } from '../../shared/views/member-work.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { play } from '../evaluation/play.ts'

const before = play(beforeScoring())
const appointed = before.panel.get(sampleMember)
if (!appointed) throw new Error('The sample has lost its member')

/** The carer of the sample. */
export const member = appointed
/** Their laptop when the pack was opened. */
export const packOpened: Evaluation = evaluationFromPack(makePack(before, member, 1))
/** What they have begun to write. */
export const begun = leicesterMemberDraft()
export const savedAt = '2024-03-12T19:00:00.000Z'

/** Their laptop in the middle of the work. */
export function midway(from = packOpened): Evaluation {
  return play(leicesterMemberScript(), from)
}

/** As the service gathers it. */
export function workOf(evaluation: Evaluation, rest: Partial<MemberWork> = {}): MemberWork {
  const { procurement } = evaluation
  if (!procurement) throw new Error('The sample has no procurement')
  const key = evaluationKey.parse('0'.repeat(32))
  return { key, evaluation, procurement, member, drafts: [], savedAt, ...rest }
}
