import type { OpenReply, ProgressLine } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { Opened } from '../../exchange.ts'
import type { Route } from '../../route.ts'

export type OpenedKind = Extract<OpenReply, { kind: 'opened' }>['what']

/** What is being opened, and what it waits for. */
export type Opening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'several' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'opening'; readonly name: string; readonly progress: ProgressLine | undefined }
  | {
      readonly kind: 'words'
      readonly name: string
      /** What was typed before: wrong words stay in their boxes. */
      readonly typed: string
      /** How often words did not fit. */
      readonly wrong: number
      readonly isPending: boolean
      readonly progress: ProgressLine | undefined
    }
  | { readonly kind: 'passphrase'; readonly name: string; readonly chosen: boolean }
  | {
      readonly kind: 'refused'
      readonly name: string
      readonly sentence: string | undefined
      readonly path: string | undefined
    }
  | {
      readonly kind: 'opened'
      readonly name: string
      readonly what: OpenedKind
      readonly evaluation: EvaluationKey
      readonly sentence: string
    }
  /** A return, which only the lead takes over, on the page of returns. */
  | {
      readonly kind: 'return'
      readonly name: string
      readonly evaluation: EvaluationKey
      readonly member: string
    }

/** A file that is being opened, with what was typed for it. */
export interface FileInHand {
  readonly name: string
  /** undefined for the one that the system handed over, which only the service can read. */
  readonly file: File | undefined
  readonly words: string | undefined
  readonly wrong: number
}

/** What opens a screen at once says nothing here: a pack leads to the links, an evaluation file to the lead's pages. */
export function routeAfter(answer: Opened): Route | undefined {
  if (answer.kind !== 'opened') return undefined
  const { what, evaluation } = answer
  if (what === 'pack') return { screen: 'declarations', evaluation }
  return what === 'evaluation' ? { screen: 'lead', evaluation } : undefined
}

export function openingAfter(answer: Opened, { name, words, wrong }: FileInHand): Opening {
  switch (answer.kind) {
    case 'opened':
      return { ...answer, name }
    case 'preview':
      return {
        kind: 'return',
        name,
        evaluation: answer.evaluation,
        member: answer.preview.memberTitle,
      }
    case 'words-needed':
      return { kind: 'words', name, typed: words ?? '', wrong, isPending: false, progress: undefined }
    case 'passphrase-needed':
      return { kind: 'passphrase', name, chosen: answer.chosen }
    case 'failed':
      return { kind: 'refused', name, sentence: answer.sentence, path: answer.path }
  }
}
