import type { Say } from '../messages/message.ts'
import type { Scale } from './procurement.ts'

const scores = ['0', '1', '2', '3', '4', '5'] as const

/** 0 to 5 in whole marks, with the words that a lead may start from (ux.md, "Score words"). */
export function defaultScale(say: Say): Scale {
  return {
    minimum: '0',
    maximum: '5',
    step: '1',
    descriptors: scores.map((score) => ({
      score,
      word: say(`lead.template.word${score}`),
      meaning: say(`lead.template.meaning${score}`),
    })),
  }
}
