import type { Command } from '../../shared/evaluation/command.ts'
import type { Draft } from '../../shared/evaluation/draft.ts'
import { bidderId, questionId } from '../../shared/identifiers.ts'
import { sampleMember } from '../../shared/sample/leicester.ts'

/** An answer that the sample's member has not scored yet. */
export const question = questionId.parse('q4')
export const bidder = bidderId.parse('kindred')

export function score(score: string, good: string): Command {
  return {
    type: 'GiveScore',
    member: sampleMember,
    bidder,
    question,
    score,
    reason: { good, worries: '', evidence: [] },
  }
}

export function draft(good: string): Draft {
  return {
    score: '3',
    good,
    worries: '',
    evidence: [],
    flagged: false,
    place: { field: 'good', caret: good.length, paragraph: 2 },
  }
}
