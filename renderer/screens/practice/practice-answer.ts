import { bidderId, questionId } from '../../../shared/identifiers.ts'
import type { Draft } from '../../../shared/evaluation/draft.ts'
import type { Say } from '../../../shared/messages/message.ts'
import type { PracticeView } from '../../../shared/views/practice.ts'
import type { ScoringView } from '../../../shared/views/scoring.ts'

export const blankDraft: Draft = {
  good: '',
  worries: '',
  evidence: [],
  flagged: false,
  place: { field: 'answer', caret: 0, paragraph: 1 },
}

/** The invented answer in the shape of a real one, so that the same screen shows it. It is in no evaluation. */
export function practiceAnswer({ frame, scale }: PracticeView, say: Say): ScoringView {
  const paragraphs = [
    say('evaluator.practice.paragraphOne'),
    say('evaluator.practice.paragraphTwo'),
    say('evaluator.practice.paragraphThree'),
    say('evaluator.practice.paragraphFour'),
  ]
  return {
    view: 'scoring',
    frame,
    question: {
      id: questionId.parse('practice'),
      number: 0,
      title: say('evaluator.practice.club'),
      asked: say('evaluator.practice.question'),
      guidance: [say('evaluator.practice.guidance')],
      weighting: '0',
      wordLimit: undefined,
      clarification: undefined,
    },
    bidder: { id: bidderId.parse('practice'), name: say('evaluator.practice.club') },
    paragraphs,
    words: paragraphs.join(' ').split(/\s+/).length,
    documents: [],
    limit: undefined,
    scale,
    draft: blankDraft,
    saved: undefined,
    askedAgain: false,
    isLocked: false,
    mayCorrect: false,
    rail: [],
    otherQuestions: [],
    previous: undefined,
    next: undefined,
  }
}
