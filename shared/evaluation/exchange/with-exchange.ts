import type { Evaluation, Exchange } from '../evaluation.ts'

export function withExchange(state: Evaluation, changed: Partial<Exchange>): Evaluation {
  return { ...state, exchange: { ...state.exchange, ...changed } }
}
