import type { DeclarationDraft } from '../../../shared/evaluation/declaration-draft.ts'
import type { CommandOf } from '../../../shared/evaluation/command.ts'
import type { DeclarationAnswer } from '../../../shared/views/declarations.ts'

/** One thing that keeps the declaration from being saved. */
export interface Left {
  readonly bidder: DeclarationAnswer['bidder']
  readonly name: string
  readonly what: 'answer' | 'words'
}

/** In the order of the page. */
export function leftIn(answers: readonly DeclarationAnswer[]): readonly Left[] {
  return answers.flatMap(({ bidder, name, link, nature }): readonly Left[] => {
    if (link === undefined) return [{ bidder, name, what: 'answer' }]
    return link !== 'none' && nature.trim() === '' ? [{ bidder, name, what: 'words' }] : []
  })
}

export function isLinked({ link }: DeclarationAnswer): boolean {
  return link === 'yes' || link === 'unsure'
}

/** How many of the others this member can go on to score, as far as it is answered. */
export function othersOpen(answers: readonly DeclarationAnswer[]): number {
  return answers.filter((answer) => !isLinked(answer)).length
}

export function draftOf(answers: readonly DeclarationAnswer[]): DeclarationDraft {
  return {
    answers: answers.map(({ bidder, link, nature }) => ({
      bidder,
      nature,
      ...(link !== undefined && { link }),
    })),
  }
}

/** What is declared: the links, and the bidders of whom the member is not sure. */
export function interestsOf(
  answers: readonly DeclarationAnswer[],
): CommandOf<'DeclareInterests'>['interests'] {
  return answers.filter(isLinked).map(({ bidder, nature, link }) => ({
    bidder,
    nature: nature.trim(),
    ...(link === 'unsure' && { unsure: true as const }),
  }))
}
