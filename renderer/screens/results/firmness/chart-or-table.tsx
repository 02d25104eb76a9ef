import { ChartLine, Table2 } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { Chart } from '../../../../shared/charts/chart.ts'
import { sceneOf } from '../../../../shared/charts/scene-of.ts'
import { Button } from '../../../ui/button.tsx'
import { measureText } from '../../../ui/measure-text.ts'
import { useSay } from '../../../ui/say.tsx'
import { SceneDrawing } from '../../../ui/scene.tsx'
import { useWidth } from '../../../ui/use-width.ts'

/** Scenes are set in 11 points; one point is drawn this many sixteenths of a rem wide, so that they read as the text does. */
const PIXELS = 1.2
const REM = 16
/** In less room (rem) a drawing would be too small to read: its figures stand alone. */
const ROOM_FOR_DRAWING = 20

interface ChartOrTableProps {
  readonly chart: Chart
  /** The same figures. */
  readonly table: ReactNode
}

/** A drawing, or the same figures as a table, as the person likes; in little room the table. */
export function ChartOrTable({ chart, table }: ChartOrTableProps): ReactNode {
  const say = useSay()
  const { place, rem } = useWidth<HTMLDivElement>()
  const [wantsTable, setWantsTable] = useState(false)
  const hasRoom = rem !== undefined && rem >= ROOM_FOR_DRAWING
  const width = hasRoom ? Math.floor((rem * REM) / PIXELS) : 0
  const scene = useMemo(() => (width > 0 ? sceneOf(chart, width, measureText) : undefined), [chart, width])
  const asTable = wantsTable || scene === undefined
  const { title } = chart
  return (
    <div className="chart-or-table" ref={place}>
      {rem !== undefined && (asTable ? table : <SceneDrawing scene={scene} />)}
      {hasRoom && (
        <Button
          kind="quiet"
          small
          before={wantsTable ? ChartLine : Table2}
          aria-label={say(wantsTable ? 'lead.firm.showChartOf' : 'lead.firm.showTableOf', { title })}
          onPress={() => {
            setWantsTable(!wantsTable)
          }}
        >
          {say(wantsTable ? 'lead.firm.showChart' : 'lead.firm.showTable')}
        </Button>
      )}
    </div>
  )
}
