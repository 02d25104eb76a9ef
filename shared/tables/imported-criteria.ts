import { add, parseDecimal, toDecimal } from '../fraction.ts'
import { criterionId, questionId } from '../identifiers.ts'
import { message } from '../messages/message.ts'
import { guidanceOf } from '../procurement/asked-text.ts'
import { freshIdAmong } from '../procurement/fresh-id.ts'
import { typedMarks } from '../procurement/marks-left.ts'
import { TEXT_MAXIMUM, type Criterion, type Question } from '../procurement/procurement.ts'
import { headedTable, type Column, type HeadedRow, type LineProblem } from './headed-columns.ts'
import type { CriteriaField } from './criteria-columns.ts'
import type { Table } from './table.ts'

/** One line of the preview. */
export interface ImportedRow {
  readonly line: number
  readonly kind: 'section' | 'question'
  readonly title: string
  readonly marks: string
}

export interface ImportedCriteria {
  readonly criteria: readonly Criterion[]
  readonly rows: readonly ImportedRow[]
  /** Questions. */
  readonly count: number
  /** While there is one, nothing should be taken. */
  readonly problems: readonly LineProblem[]
  readonly unknown: readonly string[]
}

interface Section {
  readonly title: string
  /** As its own row says, and which row; undefined where its questions add up to them. */
  marks: { readonly given: string; readonly line: number } | undefined
  readonly questions: Question[]
}

type Row = HeadedRow<CriteriaField>
const TITLE_MAXIMUM = 500
const WORDS_MAXIMUM = 100_000
/** More sections and questions than any tender has; a longer table is another one. */
export const CRITERIA_MAXIMUM = 300

/**
 * Sections and questions out of a table. A row with a question goes into the section that it names, or else the one
 * above; a row without is the section itself. A section without questions is a price.
 * @param used ids that no new one may have
 */
export function importedCriteria(
  table: Table,
  columns: readonly Column<CriteriaField>[],
  used: readonly string[],
): ImportedCriteria {
  const headed = headedTable(table, columns)
  const sections = new Map<string, Section>()
  const problems: LineProblem[] = [...headed.problems]
  const ids = [...used]
  let current: Section | undefined

  const read = headed.rows.slice(0, CRITERIA_MAXIMUM)
  for (const row of read) {
    const { section, question } = row.cells
    problems.push(...problemsIn(row))
    if (section !== '') {
      current = sections.get(section) ?? { title: section, marks: undefined, questions: [] }
      sections.set(section, current)
    }
    if (!current) {
      problems.push({ ...message('lead.import.noSection'), line: row.line })
      continue
    }
    if (question === '') problems.push(...giveMarks(current, row))
    else {
      const id = freshIdAmong('q', ids)
      ids.push(id)
      current.questions.push(questionIn(row, id))
    }
  }
  const surplus = headed.rows[CRITERIA_MAXIMUM]
  if (surplus)
    problems.push({
      ...message('lead.import.tooMany', { count: headed.rows.length, most: CRITERIA_MAXIMUM }),
      line: surplus.line,
    })
  const all = [...sections.values()]
  return {
    criteria: problems.length > 0 ? [] : all.map((section) => criterionOf(section, ids)),
    rows: read.map(previewOf),
    count: all.reduce((count, { questions }) => count + questions.length, 0),
    problems: problems.toSorted((a, b) => a.line - b.line),
    unknown: headed.unknown,
  }
}

/** A section may be named in several rows, as long as they do not give it different marks. */
function giveMarks(section: Section, { line, cells }: Row): readonly LineProblem[] {
  const given = typedMarks(cells.marks)
  if (given === undefined) return []
  const first = (section.marks ??= { given, line })
  const values = { section: section.title, marks: given, firstMarks: first.given, firstLine: first.line }
  return first.given === given ? [] : [{ ...message('lead.import.otherMarks', values), line }]
}

function problemsIn({ line, cells }: Row): readonly LineProblem[] {
  const problem = (id: LineProblem['id'], value: string): LineProblem => ({ ...message(id, { value }), line })
  const isQuestion = cells.question !== ''
  const mayLackMarks = !isQuestion && cells.marks === ''
  return [
    ...(mayLackMarks || typedMarks(cells.marks) !== undefined
      ? []
      : [problem(cells.marks === '' ? 'lead.import.noMarks' : 'lead.import.notMarks', cells.marks)]),
    ...(isQuestion && cells.lowest !== '' && typedMarks(cells.lowest) === undefined
      ? [problem('lead.import.notLowest', cells.lowest)]
      : []),
    ...(isQuestion && cells.wordLimit !== '' && wordsIn(cells.wordLimit) === undefined
      ? [problem('lead.import.notWords', cells.wordLimit)]
      : []),
    ...(cells.section.length > TITLE_MAXIMUM || cells.question.length > TITLE_MAXIMUM
      ? [problem('lead.import.longTitle', '')]
      : []),
    ...(cells.asked.length + cells.good.length > TEXT_MAXIMUM - 10
      ? [problem('lead.import.longText', '')]
      : []),
  ]
}

/** "750", "1,000", "500 words". */
function wordsIn(text: string): number | undefined {
  const digits = /^(\d{1,3}(?:,?\d{3})*)(?:\s*words?)?$/i.exec(text)?.[1]?.replaceAll(',', '')
  const count = digits === undefined ? 0 : Number(digits)
  return count >= 1 && count <= WORDS_MAXIMUM ? count : undefined
}

function questionIn({ cells }: Row, id: string): Question {
  const guidance = guidanceOf({ asked: cells.asked, good: cells.good })
  const minimumScore = typedMarks(cells.lowest)
  const wordLimit = wordsIn(cells.wordLimit)
  return {
    id: questionId.parse(id),
    title: cells.question,
    weighting: typedMarks(cells.marks) ?? '0',
    ...(minimumScore !== undefined && { minimumScore }),
    ...(wordLimit !== undefined && { wordLimit }),
    ...(guidance !== undefined && { guidance }),
  }
}

function criterionOf({ title, marks, questions }: Section, ids: string[]): Criterion {
  const id = freshIdAmong(questions.length > 0 ? 's' : 'p', ids)
  ids.push(id)
  const sum = questions.map(({ weighting }) => parseDecimal(weighting)).reduce(add, parseDecimal('0'))
  const base = { id: criterionId.parse(id), title, weighting: marks?.given ?? toDecimal(sum) }
  return questions.length > 0 ? { ...base, questions } : { ...base, price: { formula: 'lowest-over-price' } }
}

function previewOf({ line, cells }: Row): ImportedRow {
  const isSection = cells.question === ''
  return {
    line,
    kind: isSection ? 'section' : 'question',
    title: isSection ? cells.section : cells.question,
    marks: typedMarks(cells.marks) ?? cells.marks,
  }
}
