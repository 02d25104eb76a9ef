import type { Reason } from '../evaluation/reason.ts'
import { message, type Message } from '../messages/message.ts'
import { mayNamePerson, mayTellHealth } from './private-words.ts'
import { namesOne, onlyRepeats, wordsOf } from './words-in-reason.ts'

/** Fewer words than this say too little for anybody to learn from. */
const FEWEST_WORDS = 8
/** From this place of the ramp down, of 0 to 5, a score needs a worry. */
const LOW = 2
const TOP = 5

/** A step of the published scale; `ramp` is its place between lowest, 0, and highest, 5. */
export interface GuideStep {
  readonly score: string
  readonly word: string
  readonly meaning: string
  readonly ramp: number
}

export interface ReasonToCheck {
  readonly reason: Pick<Reason, 'good' | 'worries'>
  readonly score: string | undefined
  readonly guide: readonly GuideStep[]
  /** Names of all bidders but the one whose answer this is. */
  readonly otherBidders: readonly string[]
}

export interface ReasonPrompt {
  /** Under which box it is shown. */
  readonly box: 'good' | 'worries'
  readonly message: Message
}

/**
 * What would make a member's reason more use, the most important first, one for each box at most. They are help, never
 * a block: a reason is the member's own. Nothing is said about an empty box before there is a score.
 */
export function promptsOnReason(check: ReasonToCheck): readonly ReasonPrompt[] {
  const { good, worries } = check.reason
  return [...aboutBox(check, 'good', good).slice(0, 1), ...aboutBox(check, 'worries', worries).slice(0, 1)]
}

function aboutBox(check: ReasonToCheck, box: ReasonPrompt['box'], text: string): readonly ReasonPrompt[] {
  const { guide, otherBidders, score } = check
  const prompts: readonly (Message | false)[] = [
    mayTellHealth(text) && message('evaluator.prompt.health'),
    mayNamePerson(text) && message('evaluator.prompt.person'),
    namesOne(text, otherBidders) && message('evaluator.prompt.otherBidder'),
    onlyRepeats(text, guide) && message('evaluator.prompt.repeatsGuide'),
    box === 'worries' && onScore(check, guide.find((step) => step.score === score)?.ramp),
    isShort(check.reason, box) && message('evaluator.prompt.short'),
  ]
  return prompts.flatMap((prompt) => (prompt === false ? [] : [{ box, message: prompt }]))
}

function onScore({ reason }: ReasonToCheck, ramp: number | undefined): Message | false {
  const isEmpty = reason.worries.trim() === ''
  if (ramp === TOP && !isEmpty) return message('evaluator.prompt.topWithWorries')
  return ramp !== undefined && ramp <= LOW && isEmpty && message('evaluator.prompt.lowWithoutWorries')
}

/** Both boxes together are one reason; the hint stands under the first that is written in. */
function isShort({ good, worries }: ReasonToCheck['reason'], box: ReasonPrompt['box']): boolean {
  const words = wordsOf(`${good} ${worries}`).length
  const written = good.trim() === '' ? 'worries' : 'good'
  return box === written && words > 0 && words < FEWEST_WORDS
}
