import type { ReactNode } from 'react'
import type { FirmnessShown } from '../../../../shared/views/firmness.ts'
import type { RankingRow, ResultsView } from '../../../../shared/views/results.ts'
import { useSay } from '../../../ui/say.tsx'
import { MovedCriteria } from '../firmness/moved-criteria.tsx'
import { OneMarkList } from '../firmness/one-mark-list.tsx'
import { RankingHead } from '../ranking-head.tsx'

export interface WalkStep {
  readonly title: string
  readonly content: ReactNode
}

/** Who is ranked, who is not and why, other weightings, single marks, and what comes next. */
export function useWalkSteps(view: ResultsView, firmness: FirmnessShown | undefined): readonly WalkStep[] {
  const say = useSay()
  const ranked = view.ranking.filter(({ out }) => out === undefined)
  const fell = view.ranking.filter(({ out }) => out !== undefined)
  return [
    { title: view.headline, content: <Totals ranked={ranked} /> },
    ...(fell.length === 0 ? [] : [{ title: say('lead.walk.out'), content: <FellOut fell={fell} /> }]),
    ...(firmness === undefined
      ? []
      : [
          { title: say('lead.firm.title'), content: <Weightings firmness={firmness} /> },
          ...(firmness.oneMark.rows.length === 0
            ? []
            : [{ title: say('lead.walk.marks'), content: <OneMarkList oneMark={firmness.oneMark} /> }]),
        ]),
    { title: say('lead.walk.then'), content: <ComesNext view={view} /> },
  ]
}

function Totals({ ranked }: { readonly ranked: readonly RankingRow[] }) {
  const say = useSay()
  return (
    <table className="walk-totals">
      <RankingHead />
      <tbody>
        {ranked.map(({ bidder, rank, name, parts, total }) => (
          <tr key={bidder} className={rank === 1 ? 'first' : undefined}>
            <td>{rank}</td>
            <th scope="row">{name}</th>
            <td className="walk-parts">
              {parts
                .map(({ title, points }) => say('lead.results.part', { criterion: title, points }))
                .join(' · ')}
            </td>
            <td className="walk-total">{total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FellOut({ fell }: { readonly fell: readonly RankingRow[] }) {
  return (
    <dl className="walk-out">
      {fell.map(({ bidder, name, out }) => (
        <div key={bidder}>
          <dt>{name}</dt>
          <dd>{out?.sentence}</dd>
        </div>
      ))}
    </dl>
  )
}

function Weightings({ firmness }: { readonly firmness: FirmnessShown }) {
  const sentences = firmness.facts
    .filter(({ about }) => about === 'weightings')
    .flatMap((fact) => fact.sentences)
  return (
    <>
      <p>{firmness.summary.join(' ')}</p>
      {sentences.length > 0 && <p>{sentences.join(' ')}</p>}
      {firmness.criteria.length > 0 && <MovedCriteria criteria={firmness.criteria} />}
    </>
  )
}

/** The panel confirms its record, then recommends; then somebody else decides. */
function ComesNext({ view: { unconfirmed, recommendable, recommended } }: { readonly view: ResultsView }) {
  const say = useSay()
  if (unconfirmed > 0) return <p>{say('lead.walk.thenConfirm', { count: unconfirmed })}</p>
  if (recommendable !== undefined) return <p>{say('lead.walk.thenRecommend', { bidder: recommendable })}</p>
  if (recommended !== undefined) return <p>{say('lead.walk.thenDecide', { bidder: recommended })}</p>
  return <p>{say('lead.walk.thenNobody')}</p>
}
