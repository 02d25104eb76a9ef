import { describe, expect, test } from 'vitest'
import { englishSay, sentenceOf } from '../../electron/services/say.ts'
import { readTable } from '../../electron/services/spreadsheet/read-table.ts'
import { csvOf } from '../../electron/services/exports/write-csv.ts'
import { panelTemplate } from '../../electron/services/spreadsheet/table-template.ts'
import { workbookOf } from '../../electron/services/spreadsheet/write-workbook.ts'
import { commandSchema } from '../../shared/evaluation/command.ts'
import { questionId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { importedMembers, MEMBERS_MAXIMUM } from '../../shared/tables/imported-members.ts'
import { memberColumns } from '../../shared/tables/member-columns.ts'
import { memberWords } from '../../shared/tables/member-words.ts'

const questions = [1, 2, 3, 4].map((number) => ({ number, question: questionId.parse(`q${String(number)}`) }))

async function imported(source: string | Uint8Array, titles: readonly string[] = []) {
  const table = await readTable(typeof source === 'string' ? Buffer.from(source) : source)
  if (isRefusal(table)) throw new Error(table.id)
  const members = titles.map((title) => ({ member: title.toLowerCase().replaceAll(' ', '-'), title }))
  return importedMembers(table, memberColumns(englishSay), memberWords(englishSay), { members, questions })
}

async function problemsOf(source: string, titles: readonly string[] = []): Promise<readonly string[]> {
  const { members, problems } = await imported(source, titles)
  expect(members).toEqual([])
  return problems.map((one) => `${String(one.line)}: ${sentenceOf(englishSay, one)}`)
}

describe('Members from a table', () => {
  test('have their role and questions, and ids that nobody on the panel has', async () => {
    const { members, problems } = await imported(
      'Member,Role,Unpaid carer,Large print,Questions\nCarer 1,,yes,x,"4, 1"\nCarer-1 ,Carer,,,all\nChair,Chair,,,\n',
      ['Carer  one'],
    )
    expect(problems).toEqual([])
    expect(members).toEqual([
      {
        ...{ type: 'AppointMember', member: 'carer-1', title: 'Carer 1', role: 'evaluator', carer: true },
        ...{ questions: ['q1', 'q4'], largePrint: true },
      },
      {
        ...{ type: 'AppointMember', member: 'carer-1-2', title: 'Carer-1', role: 'evaluator', carer: true },
        questions: 'all',
      },
      {
        ...{ type: 'AppointMember', member: 'chair', title: 'Chair', role: 'moderator', carer: false },
        questions: [],
      },
    ])
  })

  test('with something wrong are not taken, and every line that is wrong is named', async () => {
    const lines = [
      'Member;Role;Questions;Unpaid carer',
      'Carer 1;Boss;1;perhaps',
      ';Evaluator;1;',
      '–;Evaluator;1;',
      'Carer 2;Evaluator;1, 9;',
      'Carer 3;Evaluator;1.2;',
      'Councillor;Observer;all;',
      `${'x'.repeat(101)};;;`,
    ]
    expect(await problemsOf(lines.join('\n'))).toEqual([
      '2: “Boss” is no role. Write Evaluator, Moderator, Lead or Observer',
      '2: “perhaps” is neither yes nor no',
      '3: there is no name. Write what they are called, such as Carer 2',
      '4: there is no name. Write what they are called, such as Carer 2',
      '5: there is no question 9. The last is question 4',
      '6: “1.2” names no questions. Write their numbers, such as 1, 2, 4 or 1 to 4, or write all. In a spreadsheet, make the column text first',
      '7: an observer scores no question. Leave the questions empty, or give another role',
      '8: the name is longer than 100 letters',
    ])
  })

  test('stand once in the file and on the panel, in whatever case, form or spacing', async () => {
    const file = 'Name\nCarer 1\nCARER  1\nHealth partner\nJosé\nJose\u0301\nＣarer 1\n'
    expect(await problemsOf(file, ['Health Partner'])).toEqual([
      '3: “CARER 1” is in line 2 too. Give each member a name of their own',
      '4: “Health partner” is on the panel already. Take the line out',
      '6: “José” is in line 5 too. Give each member a name of their own',
      '7: “Ｃarer 1” is in line 2 too. Give each member a name of their own',
    ])
  })

  test('are read with a byte order mark, semicolons, tabs and any ends of lines', async () => {
    const files = [
      '\uFEFFMember;Questions\r\nCarer 1;1, 2\r\n',
      'Member\tQuestions\nCarer 1\t1, 2\n',
      'Member,Questions\rCarer 1,"1, 2"\r',
    ]
    for (const file of files) {
      const { members, problems } = await imported(file)
      expect([problems, members]).toMatchObject([[], [{ title: 'Carer 1', questions: ['q1', 'q2'] }]])
    }
  })

  test('have names in every script, on one line, and what looks like a formula stays the text it is', async () => {
    const file = 'Name\nਦੇਖਭਾਲ ਕਰਨ ਵਾਲਾ ੨\nસંભાળ રાખનાર\nمقدم رعاية\n"Health\npartner"\n=HYPERLINK(1)\n@sum\n'
    const { members, problems } = await imported(file)
    expect(problems).toEqual([])
    expect(members.map(({ title }) => title)).toEqual([
      ...['ਦੇਖਭਾਲ ਕਰਨ ਵਾਲਾ ੨', 'સંભાળ રાખનાર', 'مقدم رعاية', 'Health partner', '=HYPERLINK(1)', '@sum'],
    ])
    expect(new Set(members.map(({ member }) => member)).size).toBe(6)
    for (const member of members) expect(commandSchema.safeParse(member).success).toBe(true)
  })

  test('are as many as a panel takes, and no more', async () => {
    const file = (count: number) =>
      `Member\n${Array.from({ length: count }, (_, at) => `Carer ${String(at + 1)}\n`).join('')}`
    expect((await imported(file(MEMBERS_MAXIMUM))).members).toHaveLength(MEMBERS_MAXIMUM)
    expect(await problemsOf(file(MEMBERS_MAXIMUM + 1))).toEqual([
      '202: this table has 201 lines, and a panel takes 200 at most',
    ])
  })

  test('are none where the heading is missing or nothing stands below it', async () => {
    expect(await problemsOf('Role,Questions\nEvaluator,1\n')).toEqual([
      '1: A heading is missing in the first rows: Member. Add it above its column, or start from our template.',
    ])
    expect((await imported('Member,Questions\n')).members).toEqual([])
  })

  test('come out of both our templates as they went in', async () => {
    const rows = panelTemplate(englishSay)
    const [fromCsv, fromExcel] = [await imported(csvOf(rows)), await imported(await workbookOf(rows))]
    expect([fromCsv.problems, fromCsv.unknown]).toEqual([[], []])
    expect(
      fromCsv.rows.map(({ title, role, carer, largePrint, questions: own }) => [
        title,
        role,
        carer,
        largePrint,
        own,
      ]),
    ).toEqual([
      ['Carer 1', 'evaluator', true, false, [1, 2]],
      ['Carer 2', 'evaluator', true, true, [1]],
      ['Commissioner', 'evaluator', false, false, 'all'],
      ['Moderator', 'moderator', false, false, []],
    ])
    expect(fromExcel.members).toEqual(fromCsv.members)
  })
})
