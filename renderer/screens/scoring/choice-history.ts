import type { Draft } from '../../../shared/evaluation/draft.ts'
import type { Say } from '../../../shared/messages/message.ts'
import { paragraphOf } from './evidence.ts'
import type { ReasonBox } from './use-reason-boxes.ts'

/** What is chosen and not typed; typing has the undo of its own box. */
export type Choices = Pick<Draft, 'score' | 'evidence' | 'flagged'>

/** Words that went into a box together with a choice: the quote of a reason. */
export interface ChoiceWords {
  readonly box: ReasonBox
  readonly before: string
  readonly after: string
}

export interface ChoiceStep {
  readonly before: Choices
  readonly after: Choices
  readonly words?: ChoiceWords | undefined
}

export interface ChoiceHistory {
  /** The latest last. */
  readonly done: readonly ChoiceStep[]
  readonly undone: readonly ChoiceStep[]
}

export const noChoices: ChoiceHistory = { done: [], undone: [] }

/** After one more choice; what was taken back before it is gone. A choice that changes nothing is none. */
export function chosen(history: ChoiceHistory, before: Draft, after: Draft): ChoiceHistory {
  const step = { before: choicesOf(before), after: choicesOf(after) }
  return JSON.stringify(step.before) === JSON.stringify(step.after)
    ? history
    : { done: [...history.done, step], undone: [] }
}

/** The last choice also put these words into a box. */
export function withWords({ done, undone }: ChoiceHistory, words: ChoiceWords): ChoiceHistory {
  const last = done.at(-1)
  return last ? { done: [...done.slice(0, -1), { ...last, words }], undone } : { done, undone }
}

export function takenBack({ done, undone }: ChoiceHistory): ChoiceHistory {
  const last = done.at(-1)
  return last ? { done: done.slice(0, -1), undone: [...undone, last] } : { done, undone }
}

export function doneAgain({ done, undone }: ChoiceHistory): ChoiceHistory {
  const last = undone.at(-1)
  return last ? { done: [...done, last], undone: undone.slice(0, -1) } : { done, undone }
}

/** What a step changed, in words: "score 3 to 4". */
export function stepName({ before, after }: ChoiceStep, say: Say): string {
  if (before.score !== after.score) {
    if (before.score === undefined) return say('evaluator.undo.chosen', { to: after.score ?? '' })
    return after.score === undefined
      ? say('evaluator.undo.cleared', { from: before.score })
      : say('evaluator.undo.score', { from: before.score, to: after.score })
  }
  if (before.flagged !== after.flagged)
    return say(after.flagged ? 'evaluator.undo.flagged' : 'evaluator.undo.unflagged')
  const isAdded = after.evidence.length > before.evidence.length
  const [more, fewer] = isAdded ? [after, before] : [before, after]
  const one = more.evidence.find(({ where, quote }) =>
    fewer.evidence.every((other) => other.where !== where || other.quote !== quote),
  )
  const number = one && paragraphOf(one)
  const place = number === undefined ? (one?.where ?? '') : say('evaluator.paragraph', { number })
  return say(isAdded ? 'evaluator.undo.added' : 'evaluator.undo.removed', { place })
}

function choicesOf({ score, evidence, flagged }: Draft): Choices {
  return { score, evidence, flagged }
}
