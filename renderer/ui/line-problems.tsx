import type { ReactNode } from 'react'
import type { LineProblem } from '../../shared/tables/headed-columns.ts'
import { Banner } from './banner.tsx'
import { useSay } from './say.tsx'

/** So many are named; more of them say the same. */
const NAMED = 20

/** What is wrong with a table, line by line. Nothing of it is taken until it is mended. */
export function LineProblems({ problems }: { readonly problems: readonly LineProblem[] }): ReactNode {
  const say = useSay()
  if (problems.length === 0) return null
  return (
    <Banner kind="danger" isAlert>
      <p>
        <b>{say('lead.tables.problems', { count: problems.length })}</b>
      </p>
      <ul className="line-problems">
        {problems.slice(0, NAMED).map((problem, index) => (
          <li key={`${String(problem.line)} ${String(index)}`}>
            {say('lead.tables.inLine', { line: problem.line, problem: say(problem.id, problem.values) })}
          </li>
        ))}
      </ul>
      {problems.length > NAMED && <p>{say('lead.tables.more', { count: problems.length - NAMED })}</p>}
    </Banner>
  )
}
