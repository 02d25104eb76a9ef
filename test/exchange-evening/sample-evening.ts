import { commandSchema, type Command } from '../../shared/evaluation/command.ts'
import { decide } from '../../shared/evaluation/decide.ts'
import { emptyEvaluation, type Evaluation } from '../../shared/evaluation/evaluation.ts'
import { evolve } from '../../shared/evaluation/evolve.ts'
import { noSources } from '../../shared/evaluation/sources.ts'
import { evaluationFileOf } from '../../shared/evaluation-file/write.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { beforeScoring, leicesterLeadScript, type ScriptedCommand } from '../../shared/sample/leicester.ts'
import { decisionContext } from '../../electron/services/results/results-of.ts'

function played(script: readonly ScriptedCommand[]): Evaluation {
  let state = emptyEvaluation
  for (const { at, by, command } of script) {
    const decided = decide(state, command, decisionContext(state))
    if (isRefusal(decided)) throw new Error(decided.id)
    state = evolve(state, { at, by, event: decided.event }, noSources)
  }
  return state
}

function fileText(state: Evaluation): string {
  return `${JSON.stringify(evaluationFileOf(state), undefined, 1)}\n`
}

const scoring: ReadonlySet<string> = new Set(['GiveScore', 'SubmitScoreSheet'])
const script = leicesterLeadScript()
const given = script.filter(({ command }) => scoring.has(command.type))

/** The tender before anybody scored. */
export const tenderFile = fileText(played(beforeScoring()))
/** The same with the sample's own 260 scores: what must come out in the end. */
export const scoredFile = fileText(played([...beforeScoring(), ...given]))
/** Everybody who scores, in the order of the panel. */
export const members: readonly string[] = [...new Set(given.map(({ by }) => by))]

export interface Work {
  readonly declaring: Command
  readonly scores: readonly Command[]
}

/** What a member does, as the sample has it. */
export function workOf(member: string): Work {
  const own = script.filter(({ by }) => by === member).map(({ command }) => command)
  const declaring = own.find(({ type }) => type === 'DeclareInterests')
  return {
    declaring: declaring ?? commandSchema.parse({ type: 'DeclareInterests', member, interests: [] }),
    scores: own.filter(({ type }) => type === 'GiveScore'),
  }
}
