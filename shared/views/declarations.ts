import type { Link } from '../evaluation/declaration-draft.ts'
import type { BidderId } from '../identifiers.ts'
import type { MemberFrame } from './my-work.ts'

/** What stands in the boxes about one bidder: the draft, or else what was declared, or else nothing. */
export interface DeclarationAnswer {
  readonly bidder: BidderId
  readonly name: string
  readonly link: Link | undefined
  /** Words about the link. */
  readonly nature: string
}

export interface DeclarationsView {
  readonly view: 'declarations'
  readonly frame: MemberFrame
  readonly answers: readonly DeclarationAnswer[]
  /** When it was declared last; until the scores are sent it can be done again. */
  readonly declaredAt: string | undefined
}
