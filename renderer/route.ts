import { useSyncExternalStore } from 'react'
import { bidderId, memberId, questionId } from '../shared/identifiers.ts'
import { procurementPages, type ProcurementPage } from '../shared/procurement/draft-problems.ts'
import type { BidderId, MemberId, QuestionId } from '../shared/identifiers.ts'
import { evaluationKey, type EvaluationKey } from '../shared/views/request.ts'

/** Where in the program the person is. Kept in the hash of the address, so that going back works. */
export type Route =
  | { readonly screen: 'start' }
  /** How a panel member likes to read; then on to their work, where there is some. */
  | { readonly screen: 'set-up'; readonly evaluation: EvaluationKey | undefined }
  | { readonly screen: 'work'; readonly evaluation: EvaluationKey }
  | {
      readonly screen: 'score'
      readonly evaluation: EvaluationKey
      readonly question: QuestionId
      readonly bidder: BidderId
    }
  | { readonly screen: 'declarations'; readonly evaluation: EvaluationKey }
  | { readonly screen: 'practice'; readonly evaluation: EvaluationKey }
  | { readonly screen: 'compare'; readonly evaluation: EvaluationKey; readonly question: QuestionId }
  | { readonly screen: 'check'; readonly evaluation: EvaluationKey }
  | { readonly screen: 'sent'; readonly evaluation: EvaluationKey }
  /** A member reads what the panel agreed, and confirms it or says why not. */
  | { readonly screen: 'agreed'; readonly evaluation: EvaluationKey }
  /** A lead's evaluation, wherever it stands now. */
  | { readonly screen: 'lead'; readonly evaluation: EvaluationKey }
  | { readonly screen: 'results'; readonly evaluation: EvaluationKey }
  | { readonly screen: 'documents'; readonly evaluation: EvaluationKey }
  | {
      readonly screen: 'procurement'
      readonly evaluation: EvaluationKey
      /** The first one where it is missing. */
      readonly page?: ProcurementPage
      /** The question or criterion that is open. */
      readonly item?: string
    }
  | { readonly screen: 'packs'; readonly evaluation: EvaluationKey }
  | { readonly screen: 'progress'; readonly evaluation: EvaluationKey }
  | { readonly screen: 'returns'; readonly evaluation: EvaluationKey }
  | {
      readonly screen: 'tenders'
      readonly evaluation: EvaluationKey
      readonly page: TendersPageName
      /** Whose answers are read; the first one's where it is missing. */
      readonly bidder?: BidderId
    }
  | { readonly screen: 'overview'; readonly evaluation: EvaluationKey }
  | { readonly screen: 'panel'; readonly evaluation: EvaluationKey }
  | { readonly screen: 'moderation'; readonly evaluation: EvaluationKey }
  /** The panel's meeting, as its facilitator runs it, and as everybody in the room sees it. */
  | { readonly screen: 'meeting'; readonly evaluation: EvaluationKey }
  | { readonly screen: 'projector'; readonly evaluation: EvaluationKey }
  /** The panel reads the record and confirms it. */
  | { readonly screen: 'confirm'; readonly evaluation: EvaluationKey }
  | { readonly screen: 'history'; readonly evaluation: EvaluationKey }
  | { readonly screen: 'settings'; readonly evaluation: EvaluationKey }
  | { readonly screen: 'paper'; readonly evaluation: EvaluationKey; readonly member: MemberId }

/** The pages of the stage Tenders. */
export const tendersPages = ['bidders', 'answers', 'prices'] as const
export type TendersPageName = (typeof tendersPages)[number]

/** `#/score/<key>/<question>/<bidder>`; ids are any text, so they are percent-encoded. */
export function hashOf(route: Route): string {
  switch (route.screen) {
    case 'start':
      return '#/'
    case 'set-up':
      return route.evaluation === undefined ? hash(route.screen) : hash(route.screen, route.evaluation)
    case 'score':
      return hash(route.screen, route.evaluation, route.question, route.bidder)
    case 'compare':
      return hash(route.screen, route.evaluation, route.question)
    case 'paper':
      return hash(route.screen, route.evaluation, route.member)
    case 'tenders':
      return hash(
        ...[route.screen, route.evaluation, route.page],
        ...(route.bidder === undefined ? [] : [route.bidder]),
      )
    case 'procurement': {
      const { page, item } = route
      if (page === undefined) return hash(route.screen, route.evaluation)
      return hash(route.screen, route.evaluation, page, ...(item === undefined ? [] : [item]))
    }
    case 'work':
    case 'declarations':
    case 'practice':
    case 'check':
    case 'sent':
    case 'agreed':
    case 'lead':
    case 'results':
    case 'documents':
    case 'packs':
    case 'progress':
    case 'returns':
    case 'overview':
    case 'panel':
    case 'moderation':
    case 'meeting':
    case 'projector':
    case 'confirm':
    case 'history':
    case 'settings':
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
  if (screen === 'set-up') return { screen, evaluation: evaluation.data }
  if (!evaluation.success) return { screen: 'start' }
  switch (screen) {
    case 'work':
    case 'declarations':
    case 'practice':
    case 'check':
    case 'sent':
    case 'agreed':
    case 'lead':
    case 'results':
    case 'documents':
    case 'packs':
    case 'progress':
    case 'returns':
    case 'overview':
    case 'panel':
    case 'moderation':
    case 'meeting':
    case 'projector':
    case 'confirm':
    case 'history':
    case 'settings':
      return { screen, evaluation: evaluation.data }
    default:
  }
  const page = tendersPages.find((one) => one === questionPart) ?? 'bidders'
  if (screen === 'tenders') {
    const whose = bidderId.safeParse(bidderPart)
    return { screen, evaluation: evaluation.data, page, ...(whose.success && { bidder: whose.data }) }
  }
  if (screen === 'procurement') {
    const page = procurementPages.find((one) => one === questionPart)
    return {
      screen,
      evaluation: evaluation.data,
      ...(page !== undefined && { page }),
      ...(page !== undefined && bidderPart !== undefined && { item: bidderPart }),
    }
  }
  const member = memberId.safeParse(questionPart)
  if (screen === 'paper' && member.success)
    return { screen, evaluation: evaluation.data, member: member.data }
  const question = questionId.safeParse(questionPart)
  const bidder = bidderId.safeParse(bidderPart)
  if (screen === 'compare' && question.success)
    return { screen, evaluation: evaluation.data, question: question.data }
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

let mayLeave: () => Promise<boolean> = () => Promise.resolve(true)

/** Lets a screen finish before it is left, by a link or a button of the program; it stays where the guard says no. */
export function guardLeaving(guard: () => Promise<boolean>): () => void {
  mayLeave = guard
  return () => {
    if (mayLeave === guard) mayLeave = () => Promise.resolve(true)
  }
}

export async function go(route: Route): Promise<void> {
  if (await mayLeave()) window.location.hash = hashOf(route)
}

/** What every link of ours does when it is pressed. Links to files keep what the browser does with them. */
export function leaveFor(href: string): void {
  if (href.startsWith('#')) void go(routeOf(href))
  else window.location.assign(href)
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
