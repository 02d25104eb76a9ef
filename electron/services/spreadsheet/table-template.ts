import type { Say } from '../../../shared/messages/message.ts'
import { criteriaColumns, type CriteriaField } from '../../../shared/tables/criteria-columns.ts'

type Row = Partial<Readonly<Record<CriteriaField, string>>>

/** A table of criteria to start from: our headings, and rows that show how it is meant. Cells are text. */
export function criteriaTemplate(say: Say): readonly (readonly string[])[] {
  const columns = criteriaColumns(say)
  const rows: readonly Row[] = [
    { section: say('lead.template.quality'), marks: '80' },
    questionRow(say, 'service', '50'),
    questionRow(say, 'reach', '30'),
    { section: say('lead.template.price'), marks: '20' },
  ]
  return [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map(({ field }) => row[field] ?? '')),
  ]
}

function questionRow(say: Say, name: 'service' | 'reach', marks: string): Row {
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

/** As CSV (RFC 4180) with a byte order mark, by which Excel knows UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}
