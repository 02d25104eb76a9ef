import type { ReactNode } from 'react'
import type { ImportedMembers } from '../../../shared/tables/imported-members.ts'
import { ImportedLines } from '../../ui/imported-lines.tsx'
import { useSay } from '../../ui/say.tsx'
import { useMemberKind } from './allotment-cells.tsx'

/** Whom a table would put on the panel, and what is wrong in which line. */
export function ImportPreview({ imported }: { readonly imported: ImportedMembers }): ReactNode {
  const say = useSay()
  const kindOf = useMemberKind()
  const { rows, problems, unknown } = imported
  const questionsOf = (questions: 'all' | readonly number[]) => {
    if (questions === 'all') return say('lead.importMembers.all')
    return questions.length === 0 ? say('lead.importMembers.none') : questions.join(', ')
  }
  const headings = [
    { words: say('lead.panel.member') },
    { words: say('lead.importMembers.what') },
    { words: say('lead.importMembers.questions') },
  ]
  return (
    <ImportedLines problems={problems} unknown={unknown} headings={headings}>
      {rows.map((row) => (
        <tr key={row.line}>
          <td>{row.line}</td>
          <td>{row.title}</td>
          <td>{kindOf(row)}</td>
          <td>{questionsOf(row.questions)}</td>
        </tr>
      ))}
    </ImportedLines>
  )
}
