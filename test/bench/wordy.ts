import type { Evaluation, IssuedPack } from '../../shared/evaluation/evaluation.ts'
import { plainReason } from '../../shared/evaluation/reason.ts'
import { withScores } from '../analysis/with-scores.ts'

const WORDS = 3000
const REASON = 25
const ANSWER = 400

/** The same evaluation with answers and reasons of words at random, one reason in a hundred a copy, and an order for everybody. */
export function wordy(evaluation: Evaluation): Evaluation {
  const { sheets, tenders } = evaluation
  const next = numbersFrom(1)
  const text = (length: number) => Array.from({ length }, () => `word${String(next() % WORDS)}`).join(' ')
  const copied = text(REASON)
  const bidders = [...tenders.keys()]
  return {
    ...withReasons(evaluation, () => (next() % 100 === 0 ? copied : text(REASON))),
    tenders: new Map(
      [...tenders].map(([bidder, tender]) => {
        const questions = [...(sheets.values().next().value?.scores.get(bidder)?.keys() ?? [])]
        return [
          bidder,
          { ...tender, answers: new Map(questions.map((question) => [question, text(ANSWER)])) },
        ]
      }),
    ),
    exchange: {
      ...evaluation.exchange,
      packs: new Map(
        [...sheets.keys()].map((member) => {
          const order = { by: 'question' as const, bidders: bidders.toSorted(() => (next() % 2) - 0.5) }
          return [member, [{ order } as IssuedPack]]
        }),
      ),
    },
  }
}

/** With one reason everywhere, a word at its end aside: as a spreadsheet may bring it. */
export function alikeAll(evaluation: Evaluation): Evaluation {
  const next = numbersFrom(1)
  const reason = Array.from({ length: REASON }, (_, index) => `word${String(index)}`).join(' ')
  return withReasons(evaluation, () => `${reason} ${String(next() % 3)}`)
}

function withReasons(evaluation: Evaluation, reason: () => string): Evaluation {
  return withScores(evaluation, (score) => ({ ...score, reason: plainReason(reason()) }))
}

/** A linear congruential generator: the same numbers each time. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 8
  }
}
