import { z } from '../../../shared/zod.ts'
import { assertNever } from '../../../shared/assert-never.ts'
import { commandSchema, type Command } from '../../../shared/evaluation/command.ts'
import { decide } from '../../../shared/evaluation/decide.ts'
import { emptyEvaluation } from '../../../shared/evaluation/evaluation.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import {
  commandRequestSchema,
  workspaceCommandSchema,
  type EvaluationKey,
} from '../../../shared/views/request.ts'
import { fitting } from './request-json.ts'
import { decisionContext } from '../results/results-of.ts'
import type { Workspace } from '../workspace/workspace.ts'

export type CommandRequest = z.output<typeof commandRequestSchema>
type WorkspaceCommand = z.output<typeof workspaceCommandSchema>

const known: ReadonlyMap<string, z.ZodType<CommandRequest['command']>> = new Map(
  [...workspaceCommandSchema.options, ...commandSchema.options].map((option) => [
    option.shape.type.value,
    option,
  ]),
)
const envelopeSchema = commandRequestSchema.extend({ command: z.looseObject({ type: z.string() }) })

/** A request of the right shape. Its command is read by its own schema, so that what does not fit is named exactly. */
export function fittingCommand(value: unknown): CommandRequest | Refusal {
  const envelope = fitting(envelopeSchema, value)
  if (isRefusal(envelope)) return envelope
  const { type } = envelope.command
  const schema = known.get(type)
  if (!schema) return refusal('refusal.unknownCommand', { type }, 'command.type')
  const command = fitting(schema, envelope.command, 'command')
  return isRefusal(command) ? command : { ...envelope, command }
}

/** Does what was asked. Returns the evaluation that it concerned, changed for good. */
export function perform(
  workspace: Workspace,
  { evaluation, command, window }: CommandRequest,
): EvaluationKey | Refusal {
  if (isOfWorkspace(command)) return performOnWorkspace(workspace, command)
  if (evaluation === undefined)
    return command.type === 'CreateProcurement'
      ? start(workspace, command)
      : refusal('refusal.evaluationNeeded', {}, 'evaluation')
  const refused =
    command.type === 'AgreeScore' ? workspace.facilitators.refuses(evaluation, window) : undefined
  if (refused) return refused
  return workspace.change(evaluation, (opened) => opened.enter(command)) ?? evaluation
}

const workspaceCommands: ReadonlySet<string> = new Set(
  workspaceCommandSchema.options.map((option) => option.shape.type.value),
)

function isOfWorkspace(command: Command | WorkspaceCommand): command is WorkspaceCommand {
  return workspaceCommands.has(command.type)
}

function performOnWorkspace(workspace: Workspace, command: WorkspaceCommand): EvaluationKey | Refusal {
  if (command.type === 'OpenSample') return workspace.openSample(command.as)
  return performOnOne(workspace, command) ?? command.evaluation
}

function performOnOne(
  workspace: Workspace,
  command: Exclude<WorkspaceCommand, { type: 'OpenSample' }>,
): Refusal | undefined {
  const { evaluation } = command
  const { facilitators } = workspace
  switch (command.type) {
    case 'SaveDraft': {
      const { question, bidder, draft, over } = command
      return workspace.change(evaluation, (opened) => opened.saveDraft(question, bidder, draft, over))
    }
    case 'SaveDeclarationDraft':
      return workspace.change(evaluation, (opened) => opened.saveDeclarationDraft(command.declaration))
    case 'RunMeeting': {
      const refused =
        (command.takeOver ? undefined : facilitators.refuses(evaluation, command.window)) ??
        workspace.change(evaluation, (opened) => opened.beginMeeting())
      if (!refused) facilitators.run(evaluation, command.window)
      return refused
    }
    case 'LeaveMeeting':
      facilitators.leave(evaluation, command.window)
      return undefined
    case 'SaveMeeting':
      return (
        facilitators.refuses(evaluation, command.window) ??
        workspace.change(evaluation, (opened) => opened.saveMeeting(command.meeting))
      )
    default:
      return assertNever(command)
  }
}

/** The one command that begins an evaluation. */
function start(workspace: Workspace, command: Command): EvaluationKey | Refusal {
  const decided = decide(emptyEvaluation, command, decisionContext(emptyEvaluation))
  return isRefusal(decided) ? decided : workspace.createLead([decided.event])
}

/**
 * Commands that carry whole texts of a tender or a procurement, or what stands in the boxes of an answer twice, and so may
 * be larger than the others.
 */
export const largeCommands: ReadonlySet<string> = new Set<CommandRequest['command']['type']>([
  'CreateProcurement',
  'ReviseProcurement',
  'ReceiveTender',
  'CorrectTender',
  'SaveDraft',
])
