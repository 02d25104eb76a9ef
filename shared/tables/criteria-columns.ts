import type { Say } from '../messages/message.ts'
import { columnOf, type Column } from './headed-columns.ts'

const criteriaFields = ['section', 'question', 'marks', 'asked', 'good', 'lowest', 'wordLimit'] as const
export type CriteriaField = (typeof criteriaFields)[number]

/** The columns of a table of criteria, under our headings and under those that other people use. */
export function criteriaColumns(say: Say): readonly Column<CriteriaField>[] {
  return criteriaFields.map((field) =>
    columnOf(field, say(`lead.tables.criteria.${field}`), field === 'section' || field === 'marks'),
  )
}
