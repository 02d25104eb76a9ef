import type { ReactNode } from 'react'
import type { LineProblem } from '../../shared/tables/headed-columns.ts'
import { Banner } from './banner.tsx'
import { LineProblems } from './line-problems.tsx'
import { useSay } from './say.tsx'

interface ImportedLinesProps {
  readonly problems: readonly LineProblem[]
  /** Headings that mean nothing here. */
  readonly unknown: readonly string[]
  readonly headings: readonly { readonly words: string; readonly isNumber?: boolean }[]
  /** The rows; none where nothing could be read. */
  readonly children: readonly ReactNode[]
}

/** What the lines of a table would become, and what is wrong in which. */
export function ImportedLines({ problems, unknown, headings, children }: ImportedLinesProps): ReactNode {
  const say = useSay()
  return (
    <>
      <LineProblems problems={problems} />
      {unknown.length > 0 && (
        <Banner kind="info">
          <p>{say('lead.tables.unknown', { headings: unknown.join(', ') })}</p>
        </Banner>
      )}
      {children.length > 0 && (
        <div className="import-rows">
          <table className="lead-table">
            <thead>
              <tr>
                <th scope="col">{say('lead.tables.line')}</th>
                {headings.map(({ words, isNumber = false }) => (
                  <th key={words} scope="col" className={isNumber ? 'number' : undefined}>
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </div>
      )}
    </>
  )
}
