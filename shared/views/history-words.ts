import type { Reason } from '../evaluation/reason.ts'
import type { QuestionId } from '../identifiers.ts'
import type { Message } from '../messages/message.ts'
import type { HistoryNames } from './history-names.ts'

/** What an entry says: the sentence, and below it people's own words. */
export interface Told {
  readonly sentence: Message
  readonly detail?: string | undefined
}

/** "4, Good". */
export function scored(names: HistoryNames, question: QuestionId, score: string): string {
  const word = names.word(question, score)
  return word === '' ? score : names.say('lead.history.scoreAndWord', { score, word })
}

/** Both boxes of a reason, one after the other. */
export function wordsOf({ good, worries }: Reason): string | undefined {
  const words = [good, worries].filter((text) => text.trim() !== '').join(' · ')
  return words === '' ? undefined : words
}

export function reasoned({ say }: HistoryNames, reason: string): string | undefined {
  return reason.trim() === '' ? undefined : say('lead.history.reason', { reason })
}
