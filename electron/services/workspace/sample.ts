import { decide } from '../../../shared/evaluation/decide.ts'
import { emptyEvaluation, type Evaluation } from '../../../shared/evaluation/evaluation.ts'
import type { Recorded } from '../../../shared/evaluation/event.ts'
import { evolve, fold } from '../../../shared/evaluation/evolve.ts'
import { evaluationFromPack, makePack } from '../../../shared/exchange/make-pack.ts'
import { evaluationId } from '../../../shared/identifiers.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import {
  beforeScoring,
  leicesterLeadScript,
  leicesterMemberDraft,
  leicesterMemberScript,
  sampleEvaluatorLog,
  sampleLeadLog,
  sampleMember,
  type ScriptedCommand,
} from '../../../shared/sample/leicester.ts'
import { evaluationKey, type EvaluationKey } from '../../../shared/views/request.ts'
import { canonicalBytes, sha256 } from '../canonical.ts'
import type { NewEvaluation } from './create-evaluation.ts'
import { newSampleKeys } from './folder-keys.ts'
import { decisionContext } from '../results/results-of.ts'

export type SampleRole = 'evaluator' | 'lead'

/** There is one sample of each role on a device, so opening it again finds it. */
export function sampleKey(role: SampleRole): EvaluationKey {
  return evaluationKey.parse(role === 'lead' ? sampleLeadLog : sampleEvaluatorLog)
}

/** The sample as one of its people has it when they first open it. */
export function sampleEvaluation(role: SampleRole, createdAt: string): NewEvaluation {
  const base = {
    format: 'fairmark-workspace',
    version: 2,
    evaluation: evaluationId.parse(sampleLeadLog),
    protection: 'none',
    sample: true,
    createdAt,
  } as const
  if (role === 'lead')
    return {
      about: { ...base, role, log: sampleLeadLog },
      recorded: played(leicesterLeadScript(), emptyEvaluation),
      packs: [],
      drafts: [],
      keys: newSampleKeys(role),
    }
  const published = fold(played(beforeScoring(), emptyEvaluation))
  const member = published.panel.get(sampleMember)
  if (!member) throw new Error('The sample has lost its member')
  const pack = makePack(published, member, 1)
  const bytes = canonicalBytes(pack)
  const script = leicesterMemberScript()
  const at = script[0]?.at ?? createdAt
  const opened: Recorded = {
    at,
    by: sampleMember,
    event: { type: 'PackOpened', member: sampleMember, digest: sha256(bytes), version: pack.version },
  }
  return {
    about: { ...base, role, member: sampleMember, log: sampleEvaluatorLog },
    recorded: [opened, ...played(script, evolve(evaluationFromPack(pack), opened))],
    packs: [bytes],
    drafts: [
      { format: 'fairmark-draft', version: 1, savedAt: script.at(-1)?.at ?? at, ...leicesterMemberDraft() },
    ],
    keys: newSampleKeys(role),
  }
}

/**
 * What the commands of a script lead to, decided like any other.
 * @throws Error where the rules refuse one: the sample is wrong then
 */
function played(script: readonly ScriptedCommand[], from: Evaluation): readonly Recorded[] {
  let state = from
  return script.map(({ at, by, command }) => {
    const decided = decide(state, command, decisionContext(state))
    if (isRefusal(decided)) throw new Error(`The sample breaks a rule at ${at}: ${JSON.stringify(decided)}`)
    const recorded = { at, by, event: decided.event }
    state = evolve(state, recorded)
    return recorded
  })
}
