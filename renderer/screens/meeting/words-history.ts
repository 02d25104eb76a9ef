import type { AgreedWords } from '../../../shared/evaluation/meeting.ts'

/** What was chosen for one answer, step by step, until it is recorded. Typing is undone by the box itself. */
export interface WordsHistory {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

interface Step {
  /** What was done, in words. */
  readonly name: string
  readonly before: AgreedWords
  readonly after: AgreedWords
}

export const noHistory: WordsHistory = { done: [], undone: [] }

export function chosen({ done }: WordsHistory, step: Step): WordsHistory {
  return { done: [...done, step], undone: [] }
}

/** Takes the last choice back. What was typed since stays where the choice did not touch it. */
export function undoLast(
  history: WordsHistory,
  now: AgreedWords,
): { readonly history: WordsHistory; readonly words: AgreedWords; readonly name: string } | undefined {
  const step = history.done.at(-1)
  if (!step) return undefined
  return {
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
    words: moved(now, step.after, step.before),
    name: step.name,
  }
}

export function redoNext(
  history: WordsHistory,
  now: AgreedWords,
): { readonly history: WordsHistory; readonly words: AgreedWords; readonly name: string } | undefined {
  const step = history.undone.at(-1)
  if (!step) return undefined
  return {
    history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
    words: moved(now, step.before, step.after),
    name: step.name,
  }
}

/** Changes from one state to the other only what differs between them. */
function moved(now: AgreedWords, from: AgreedWords, to: AgreedWords): AgreedWords {
  const { score: _, ...rest } = now
  const score = from.score === to.score ? now.score : to.score
  return {
    ...rest,
    ...(score !== undefined && { score }),
    reason: {
      good: from.reason.good === to.reason.good ? now.reason.good : to.reason.good,
      worries: from.reason.worries === to.reason.worries ? now.reason.worries : to.reason.worries,
      evidence: from.reason.evidence === to.reason.evidence ? now.reason.evidence : to.reason.evidence,
    },
  }
}
