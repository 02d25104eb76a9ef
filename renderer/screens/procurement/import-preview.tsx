import type { ReactNode } from 'react'
import type { ImportedCriteria } from '../../../shared/tables/imported-criteria.ts'
import { Banner } from '../../ui/banner.tsx'
import { LineProblems } from '../../ui/line-problems.tsx'
import { useSay } from '../../ui/say.tsx'

/** What a table would make of the criteria, and what is wrong in which line. */
export function ImportPreview({ imported }: { readonly imported: ImportedCriteria }): ReactNode {
  const say = useSay()
  const { rows, problems, unknown } = imported
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
                <th scope="col">{say('lead.import.what')}</th>
                <th scope="col" className="number">
                  {say('lead.criteria.marksOf')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ line, kind, title, marks }) => (
                <tr key={line} className={kind}>
                  <td>{line}</td>
                  <td>{title}</td>
                  <td className="number">{marks}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
