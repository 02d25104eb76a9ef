import type { Draft } from '../../../shared/evaluation/draft.ts'
import type { Say } from '../../../shared/messages/message.ts'
import type { ScoringView } from '../../../shared/views/scoring.ts'

/** The words of one answer as plain text, so that they outlive a disk that does not take them. */
function copyOf({ question, bidder }: ScoringView, draft: Draft, say: Say): string {
  const lines = [
    say('evaluator.answerOf', { number: question.number, bidder: bidder.name }),
    question.asked,
    '',
    draft.score === undefined
      ? say('evaluator.nextNoScore')
      : say('evaluator.copyScore', { score: draft.score }),
    '',
    say('evaluator.whatIsGood'),
    draft.good,
    '',
    say('evaluator.whatIsMissing'),
    draft.worries,
    '',
    say('evaluator.fromTheAnswer'),
    ...draft.evidence.map(({ where, quote }) => `${where}: “${quote}”`),
  ]
  return `${lines.join('\n')}\n`
}

/** Saves that text where the person likes, through the browser's own download. */
export function downloadCopy(view: ScoringView, draft: Draft, say: Say): void {
  const address = URL.createObjectURL(new Blob([copyOf(view, draft, say)], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = say('evaluator.copyName', { number: view.question.number })
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}
