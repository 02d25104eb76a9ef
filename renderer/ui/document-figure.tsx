import { type ReactNode, useMemo } from 'react'
import type { Chart as AnyChart, MatrixChart, TotalsChart } from '../../shared/charts/chart.ts'
import { sceneOf } from '../../shared/charts/scene-of.ts'
import type { Figure } from '../../shared/documents/document.ts'
import { Disclosure } from './disclosure.tsx'
import { MatrixTable, TableFrame } from './document-table.tsx'
import { DocumentText, placeOf } from './document-text.tsx'
import { measureText } from './measure-text.ts'
import { useSay } from './say.tsx'
import { SceneDrawing } from './scene.tsx'
import { useWidth } from './use-width.ts'

/** Scenes are set in 11 points; on screen one point is drawn this many pixels wide, so that they read as the text does. */
const PIXELS = 1.25
/** In less room (rem) a drawing would be too small to read: its figures stand alone. */
const ROOM_FOR_DRAWING = 26
const REM = 16

/** A chart with the same figures in a table or in words. */
export function DocumentFigure({ figure }: { readonly figure: Figure }): ReactNode {
  const say = useSay()
  const { id, label, caption, chart, note } = figure
  if (chart.kind === 'matrix') {
    return (
      <TableFrame id={id} label={label} caption={caption} note={note}>
        <MatrixTable chart={chart} />
      </TableFrame>
    )
  }
  return (
    <figure className="document-figure" {...(id !== undefined && { id: placeOf(id), tabIndex: -1 })}>
      <figcaption>{say('lead.documents.caption', { label, caption })}</figcaption>
      <Chart chart={chart} />
      {note !== undefined && (
        <p className="document-note">
          <DocumentText text={note} />
        </p>
      )}
    </figure>
  )
}

type Drawn = Exclude<AnyChart, MatrixChart>

function Chart({ chart }: { readonly chart: Drawn }) {
  const say = useSay()
  const { place, rem } = useWidth<HTMLDivElement>()
  const hasRoom = rem !== undefined && rem >= ROOM_FOR_DRAWING
  const width = hasRoom ? Math.floor((rem * REM) / PIXELS) : 0
  const scene = useMemo(() => (width > 0 ? sceneOf(chart, width, measureText) : undefined), [chart, width])
  const words = chart.kind === 'totals' ? <TotalsTable chart={chart} /> : <p>{chart.alt}</p>
  return (
    <div ref={place}>
      {scene !== undefined && <SceneDrawing scene={scene} />}
      {rem === undefined ? null : hasRoom ? (
        <Disclosure
          title={say(chart.kind === 'totals' ? 'lead.documents.asTable' : 'lead.documents.inWords')}
        >
          {words}
        </Disclosure>
      ) : (
        words
      )}
    </div>
  )
}

function TotalsTable({ chart }: { readonly chart: TotalsChart }) {
  const say = useSay()
  return (
    <div className="document-scroll" role="region" aria-label={chart.title} tabIndex={0}>
      <table aria-label={chart.title}>
        <thead>
          <tr>
            <th scope="col">{say('lead.results.rank')}</th>
            <th scope="col">{say('lead.results.bidder')}</th>
            {chart.parts.map((part) => (
              <th key={part} scope="col" className="align-end">
                {part}
              </th>
            ))}
            <th scope="col" className="align-end">
              {say('lead.results.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {chart.rows.map((row) => (
            <tr key={row.name} className={row.first ? 'first' : undefined}>
              <td>{row.rank === '' ? say('lead.results.out') : row.rank}</td>
              <th scope="row">
                {row.name}
                {row.note !== '' && <span className="document-note">{row.note}</span>}
              </th>
              {row.parts.map((points, index) => (
                <td key={index} className="align-end">
                  {points ?? say('lead.results.nothing')}
                </td>
              ))}
              <td className="align-end strong">
                {row.total === '' ? say('lead.results.nothing') : row.total}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
