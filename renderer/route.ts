import { useSyncExternalStore } from 'react'
import { bidderId, questionId } from '../shared/identifiers.ts'
import type { BidderId, QuestionId } from '../shared/identifiers.ts'
import { evaluationKey, type EvaluationKey } from '../shared/views/request.ts'

/** Where in the program the person is. Kept in the hash of the address, so that going back works. */
export type Route =
  | { readonly screen: 'start' }
  | { readonly screen: 'work'; readonly evaluation: EvaluationKey }
  | {
      readonly screen: 'score'
      readonly evaluation: EvaluationKey
      readonly question: QuestionId
      readonly bidder: BidderId
    }
  | { readonly screen: 'results'; readonly evaluation: EvaluationKey }
  | { readonly screen: 'documents'; readonly evaluation: EvaluationKey }

/** `#/score/<key>/<question>/<bidder>`; ids are any text, so they are percent-encoded. */
export function hashOf(route: Route): string {
  switch (route.screen) {
    case 'start':
      return '#/'
    case 'score':
      return hash(route.screen, route.evaluation, route.question, route.bidder)
    case 'work':
    case 'results':
    case 'documents':
      return hash(route.screen, route.evaluation)
  }
}

function hash(...parts: readonly string[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`
}

/** Anything that is not an address of ours leads to the start. */
export function routeOf(hash: string): Route {
  const [screen, key, questionPart, bidderPart] = parts(hash)
  const evaluation = evaluationKey.safeParse(key)
  if (!evaluation.success) return { screen: 'start' }
  if (screen === 'work' || screen === 'results' || screen === 'documents')
    return { screen, evaluation: evaluation.data }
  const question = questionId.safeParse(questionPart)
  const bidder = bidderId.safeParse(bidderPart)
  if (screen === 'score' && question.success && bidder.success)
    return { screen, evaluation: evaluation.data, question: question.data, bidder: bidder.data }
  return { screen: 'start' }
}

function parts(hash: string): readonly string[] {
  try {
    return hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent)
  } catch {
    return []
  }
}

export function go(route: Route): void {
  window.location.hash = hashOf(route)
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(onHashChange, () => window.location.hash))
}

function onHashChange(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => {
    window.removeEventListener('hashchange', changed)
  }
}
