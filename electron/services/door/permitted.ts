import type { Command } from '../../../shared/evaluation/command.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import type { WorkspaceFile } from '../workspace/workspace-file.ts'

/** Who is at the keyboard, as the entries of a workspace name them. */
export function personOf(about: WorkspaceFile): string {
  return about.role === 'evaluator' ? about.member : 'procurement-lead'
}

/**
 * Refuses what is not this workspace's to do. A member gives and sends their own scores, and says whether the panel's record is right; the rules of
 * the evaluation (`decide`) come after this.
 */
export function notPermitted(about: WorkspaceFile, command: Command): Refusal | undefined {
  if (about.role === 'lead') return undefined
  switch (command.type) {
    case 'DeclareInterests':
    case 'GiveScore':
    case 'SubmitScoreSheet':
    case 'AnswerRecord':
      return command.member === about.member
        ? undefined
        : refusal('refusal.notYourPack', { member: command.member })
    default:
      return refusal('refusal.leadOnly')
  }
}
