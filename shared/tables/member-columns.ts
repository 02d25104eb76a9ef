import type { Say } from '../messages/message.ts'
import { columnOf, type Column } from './headed-columns.ts'

const memberFields = ['member', 'role', 'carer', 'largePrint', 'questions'] as const
export type MemberField = (typeof memberFields)[number]

/** The columns of a table of panel members, under our headings and under those that other people use. */
export function memberColumns(say: Say): readonly Column<MemberField>[] {
  return memberFields.map((field) => columnOf(field, say(`lead.tables.members.${field}`), field === 'member'))
}
