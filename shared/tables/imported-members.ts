import type { CommandOf } from '../evaluation/command.ts'
import { memberId, type QuestionId } from '../identifiers.ts'
import { message } from '../messages/message.ts'
import { newMemberId } from '../views/new-member-id.ts'
import { headedTable, type Column, type HeadedRow, type LineProblem } from './headed-columns.ts'
import type { MemberField } from './member-columns.ts'
import { foldedCell, type MeantRole, type MemberWords } from './member-words.ts'
import { questionNumbers, type NamedQuestions } from './question-numbers.ts'
import type { Table } from './table.ts'

/** One line of the preview. */
export interface ImportedMemberRow extends MeantRole {
  readonly line: number
  readonly title: string
  readonly largePrint: boolean
  readonly questions: 'all' | readonly number[]
}

export interface ImportedMembers {
  readonly members: readonly CommandOf<'AppointMember'>[]
  /** Lines that can be read, whether or not another cannot. */
  readonly rows: readonly ImportedMemberRow[]
  /** While there is one, nothing should be taken. */
  readonly problems: readonly LineProblem[]
  readonly unknown: readonly string[]
}

/** The panel and the questions that a table is read for. */
export interface PanelNow {
  readonly members: readonly { readonly member: string; readonly title: string }[]
  readonly questions: readonly { readonly question: QuestionId; readonly number: number }[]
}

/** As the dialog for one member takes it. */
const NAME_MAXIMUM = 100
/** More people than any panel has; a longer table is another one. */
export const MEMBERS_MAXIMUM = 200
const VALUE_SHOWN = 60

type Row = HeadedRow<MemberField>
type Read = ImportedMemberRow | readonly LineProblem[]

/**
 * Members out of a table, each with their role and their questions. Who has no role is an evaluator; who has no
 * questions gets them later. A name that stands twice, or is on the panel, is a problem and never a second member.
 */
export function importedMembers(
  table: Table,
  columns: readonly Column<MemberField>[],
  words: MemberWords,
  panel: PanelNow,
): ImportedMembers {
  const headed = headedTable(table, columns)
  const taken = new Map<string, number | 'panel'>(
    panel.members.map(({ title }) => [foldedCell(title), 'panel'] as const),
  )
  const problems: LineProblem[] = [...headed.problems]
  const rows: ImportedMemberRow[] = []
  const known = new Set(panel.questions.map(({ number }) => number))

  for (const row of headed.rows.slice(0, MEMBERS_MAXIMUM)) {
    const read = readRow(row, known, words)
    const twice = twiceIn(row, taken)
    if (isRow(read)) rows.push(read)
    else problems.push(...read)
    if (twice) problems.push(twice)
  }
  const surplus = headed.rows[MEMBERS_MAXIMUM]
  if (surplus)
    problems.push({
      ...message('lead.importMembers.tooMany', { count: headed.rows.length, most: MEMBERS_MAXIMUM }),
      line: surplus.line,
    })
  return {
    members: problems.length > 0 ? [] : appointments(rows, panel),
    rows,
    problems: problems.toSorted((a, b) => a.line - b.line),
    unknown: headed.unknown,
  }
}

function isRow(read: Read): read is ImportedMemberRow {
  return 'title' in read
}

function twiceIn({ line, cells }: Row, taken: Map<string, number | 'panel'>): LineProblem | undefined {
  const title = nameIn(cells.member)
  const name = foldedCell(title)
  if (!isName(title)) return undefined
  const before = taken.get(name)
  if (before === undefined) taken.set(name, line)
  if (before === 'panel') return { ...message('lead.importMembers.onPanel', { value: shown(title) }), line }
  return before === undefined
    ? undefined
    : { ...message('lead.importMembers.twice', { value: shown(title), before }), line }
}

function readRow({ line, cells }: Row, known: ReadonlySet<number>, words: MemberWords): Read {
  const problem = (id: LineProblem['id'], value: string): LineProblem => ({
    ...message(id, { value: shown(value) }),
    line,
  })
  const title = nameIn(cells.member)
  const role = cells.role === '' ? evaluator : words.roles.get(foldedCell(cells.role))
  const carer = yesOrNo(cells.carer, words)
  const largePrint = yesOrNo(cells.largePrint, words)
  const named = questionNumbers(cells.questions, known, words)
  const problems = [
    ...(isName(title) ? [] : [problem('lead.importMembers.noName', '')]),
    ...(title.length > NAME_MAXIMUM ? [problem('lead.importMembers.longName', '')] : []),
    ...(role ? [] : [problem('lead.importMembers.notRole', cells.role)]),
    ...(carer === undefined ? [problem('lead.importMembers.notYes', cells.carer)] : []),
    ...(largePrint === undefined ? [problem('lead.importMembers.notYes', cells.largePrint)] : []),
    ...questionProblems(named, problem, cells.questions, known),
    ...(role?.role === 'observer' && namesSome(named)
      ? [problem('lead.importMembers.observerScores', '')]
      : []),
  ]
  if (problems.length > 0 || !role) return problems
  return {
    line,
    title,
    role: role.role,
    carer: role.carer || carer === true,
    largePrint: largePrint === true,
    questions: named.kind === 'all' ? 'all' : named.kind === 'numbers' ? named.numbers : [],
  }
}

const evaluator: MeantRole = { role: 'evaluator', carer: false }

function namesSome(named: NamedQuestions): boolean {
  return named.kind === 'all' || (named.kind === 'numbers' && named.numbers.length > 0)
}

function questionProblems(
  named: NamedQuestions,
  problem: (id: LineProblem['id'], value: string) => LineProblem,
  cell: string,
  known: ReadonlySet<number>,
): readonly LineProblem[] {
  if (named.kind === 'unread') return [problem('lead.importMembers.notQuestions', cell)]
  if (named.kind !== 'unknown') return []
  const unknown = problem('lead.importMembers.noQuestion', named.number)
  return [{ ...unknown, values: { ...unknown.values, last: Math.max(0, ...known) } }]
}

/** Somebody who is neither yes nor no is undefined. */
function yesOrNo(cell: string, words: MemberWords): boolean | undefined {
  const text = foldedCell(cell)
  if (words.yes.has(text)) return true
  return text === '' || words.no.has(text) ? false : undefined
}

/** On one line, however the cell was broken. */
function nameIn(cell: string): string {
  return cell.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** A dash, or a sign that nobody sees, is no name. */
function isName(title: string): boolean {
  return /[\p{L}\p{N}]/u.test(title)
}

function shown(value: string): string {
  return value.length <= VALUE_SHOWN ? value : `${[...value].slice(0, VALUE_SHOWN).join('')}…`
}

function appointments(
  rows: readonly ImportedMemberRow[],
  { members, questions }: PanelNow,
): readonly CommandOf<'AppointMember'>[] {
  const ids: string[] = members.map(({ member }) => member)
  return rows.map((row) => {
    const id = newMemberId(row.title, ids)
    ids.push(id)
    const { title, role, carer, largePrint } = row
    return {
      type: 'AppointMember',
      ...{ member: memberId.parse(id), title, role, carer },
      questions:
        row.questions === 'all'
          ? 'all'
          : questions.filter(({ number }) => isIn(row.questions, number)).map(({ question }) => question),
      ...(largePrint && { largePrint: true as const }),
    }
  })
}

function isIn(numbers: 'all' | readonly number[], number: number): boolean {
  return numbers === 'all' || numbers.includes(number)
}
