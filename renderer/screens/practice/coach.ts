import type { Draft } from '../../../shared/evaluation/draft.ts'
import { message, type Message } from '../../../shared/messages/message.ts'
import type { ReasonBox } from '../scoring/use-reason-boxes.ts'

/** What is said under a box of the practice answer where the usual hints say nothing. */
export interface Coaching {
  readonly kind: 'good' | 'tip'
  readonly message: Message
}

/** Praise for a reason, and the next thing to try while a box is empty. */
export function coachOn(box: ReasonBox, { good, worries, evidence, score }: Draft): Coaching | undefined {
  const text = box === 'good' ? good : worries
  if (text.trim() !== '')
    return {
      kind: 'good',
      message: message('evaluator.practice.clear', { quoted: text.includes('“') ? 'yes' : 'no' }),
    }
  if (score === undefined) return undefined
  if (box === 'good') return { kind: 'tip', message: message('evaluator.practice.tryGood') }
  return evidence.some(({ where }) => where === 'paragraph 3')
    ? undefined
    : { kind: 'tip', message: message('evaluator.practice.tryWorries') }
}
