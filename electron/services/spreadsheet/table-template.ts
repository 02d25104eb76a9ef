import type { Say } from '../../../shared/messages/message.ts'
import { criteriaColumns, type CriteriaField } from '../../../shared/tables/criteria-columns.ts'
import type { Column } from '../../../shared/tables/headed-columns.ts'
import { memberColumns, type MemberField } from '../../../shared/tables/member-columns.ts'

type Row<Field extends string> = Partial<Readonly<Record<Field, string>>>
/** Rows of text, the headings first. */
export type Template = readonly (readonly string[])[]

/** A table of criteria to start from: our headings, and rows that show how it is meant. Cells are text. */
export function criteriaTemplate(say: Say): Template {
  return templateOf(criteriaColumns(say), [
    { section: say('lead.template.quality'), marks: '80' },
    questionRow(say, 'service', '50'),
    questionRow(say, 'reach', '30'),
    { section: say('lead.template.price'), marks: '20' },
  ])
}

/** A table of panel members to start from, one of each kind. */
export function panelTemplate(say: Say): Template {
  const first = (words: string) => words.split(';')[0] ?? ''
  const evaluator = first(say('lead.tables.role.evaluator'))
  const yes = first(say('lead.tables.yes'))
  const all = first(say('lead.tables.questions.all'))
  return templateOf<MemberField>(memberColumns(say), [
    { member: say('lead.template.member.carer1'), role: evaluator, carer: yes, questions: '1, 2' },
    {
      member: say('lead.template.member.carer2'),
      ...{ role: evaluator, carer: yes, largePrint: yes, questions: '1' },
    },
    { member: say('lead.template.member.commissioner'), role: evaluator, questions: all },
    { member: say('lead.template.member.moderator'), role: first(say('lead.tables.role.moderator')) },
  ])
}

function templateOf<Field extends string>(
  columns: readonly Column<Field>[],
  rows: readonly Row<Field>[],
): Template {
  return [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map(({ field }) => row[field] ?? '')),
  ]
}

function questionRow(say: Say, name: 'service' | 'reach', marks: string): Row<CriteriaField> {
  const [asked = '', good = ''] = say(`lead.template.${name}Asked`).split('\n\n')
  return {
    section: say('lead.template.quality'),
    question: say(`lead.template.${name}`),
    marks,
    asked,
    good,
    lowest: '2',
    wordLimit: '750',
  }
}
