import type { ReactNode } from 'react'
import type { ImportedMembers } from '../../../shared/tables/imported-members.ts'
import { Banner } from '../../ui/banner.tsx'
import { LineProblems } from '../../ui/line-problems.tsx'
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
  return (
    <>
      <LineProblems problems={problems} />
      {unknown.length > 0 && (
        <Banner kind="info">
          <p>{say('lead.tables.unknown', { headings: unknown.join(', ') })}</p>
        </Banner>
      )}
      {rows.length > 0 && (
        <div className="import-rows">
          <table className="lead-table">
            <thead>
              <tr>
                <th scope="col">{say('lead.tables.line')}</th>
                <th scope="col">{say('lead.panel.member')}</th>
                <th scope="col">{say('lead.importMembers.what')}</th>
                <th scope="col">{say('lead.importMembers.questions')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.line}>
                  <td>{row.line}</td>
                  <td>{row.title}</td>
                  <td>{kindOf(row)}</td>
                  <td>{questionsOf(row.questions)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
