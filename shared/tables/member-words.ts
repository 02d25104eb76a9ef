import { memberRoles } from '../evaluation/event.ts'
import type { Member } from '../evaluation/evaluation.ts'
import type { Say } from '../messages/message.ts'

/** What a person may write in a cell, in lower case. */
export interface MemberWords {
  readonly roles: ReadonlyMap<string, MeantRole>
  readonly yes: ReadonlySet<string>
  readonly no: ReadonlySet<string>
  /** Every question there is. */
  readonly all: ReadonlySet<string>
  /** No question. */
  readonly none: ReadonlySet<string>
  /** What may stand between numbers, or before them, and means nothing more. */
  readonly between: ReadonlySet<string>
  /** "1 to 3". */
  readonly upTo: ReadonlySet<string>
}

/** "Carer" is no role of its own: carers are evaluators. */
export interface MeantRole extends Pick<Member, 'role'> {
  readonly carer: boolean
}

/** The words as the catalogue lists them: "Yes; Y; x". */
export function memberWords(say: Say): MemberWords {
  const listed = (words: string) => words.split(';').map(foldedCell)
  const roles = memberRoles.flatMap((role) =>
    listed(say(`lead.tables.role.${role}`)).map((word) => [word, { role, carer: false }] as const),
  )
  const carers = listed(say('lead.tables.role.carer')).map(
    (word) => [word, { role: 'evaluator', carer: true }] as const,
  )
  return {
    roles: new Map<string, MeantRole>([...roles, ...carers]),
    yes: new Set(listed(say('lead.tables.yes'))),
    no: new Set(listed(say('lead.tables.no'))),
    all: new Set(listed(say('lead.tables.questions.all'))),
    none: new Set(listed(say('lead.tables.questions.none'))),
    between: new Set(listed(say('lead.tables.questions.between'))),
    upTo: new Set(listed(say('lead.tables.questions.upTo'))),
  }
}

/** Two cells that fold to the same are the same to whoever reads them. */
export function foldedCell(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}
