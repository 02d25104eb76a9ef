import type { z } from '../../shared/zod.ts'
import { commandSchema } from '../../shared/evaluation/command.ts'
import { decide } from '../../shared/evaluation/decide.ts'
import { emptyEvaluation, type Evaluation } from '../../shared/evaluation/evaluation.ts'
import { evolve } from '../../shared/evaluation/evolve.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import type { ScriptedCommand } from '../../shared/sample/leicester.ts'
import { testContext } from './context.ts'

/** Plays a script through the rules; fails at the first command that they refuse. */
export function play(script: readonly ScriptedCommand[], from: Evaluation = emptyEvaluation): Evaluation {
  return script.reduce((state, { at, by, command }) => {
    const decision = decide(state, command, testContext(state))
    if (isRefusal(decision))
      throw new Error(`${command.type}: ${decision.id} ${JSON.stringify(decision.values)}`)
    return evolve(state, { at, by, event: decision.event })
  }, from)
}

export type CommandInput = z.input<typeof commandSchema>

const noon = '2024-03-20T12:00:00.000Z'

/** State after one more command, which must be allowed. */
export function after(state: Evaluation, ...commands: readonly CommandInput[]): Evaluation {
  return play(
    commands.map((command) => ({ at: noon, by: 'test', command: commandSchema.parse(command) })),
    state,
  )
}

/** The refusal of a command, which must not be allowed. */
export function refused(state: Evaluation, command: CommandInput): Refusal {
  const decision = decide(state, commandSchema.parse(command), testContext(state))
  if (!isRefusal(decision)) throw new Error(`${command.type} was allowed`)
  return decision
}
