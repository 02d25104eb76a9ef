import type { ReactNode } from 'react'
import type { ImportedCriteria } from '../../../shared/tables/imported-criteria.ts'
import { ImportedLines } from '../../ui/imported-lines.tsx'
import { useSay } from '../../ui/say.tsx'

/** What a table would make of the criteria, and what is wrong in which line. */
export function ImportPreview({ imported }: { readonly imported: ImportedCriteria }): ReactNode {
  const say = useSay()
  const { rows, problems, unknown } = imported
  const headings = [
    { words: say('lead.import.what') },
    { words: say('lead.criteria.marksOf'), isNumber: true },
  ]
  return (
    <ImportedLines problems={problems} unknown={unknown} headings={headings}>
      {rows.map(({ line, kind, title, marks }) => (
        <tr key={line} className={kind}>
          <td>{line}</td>
          <td>{title}</td>
          <td className="number">{marks}</td>
        </tr>
      ))}
    </ImportedLines>
  )
}
