import { assertNever } from '../assert-never.ts'
import type { Chart } from './chart.ts'
import type { Measure, Scene } from './scene.ts'
import { scatterScene } from './scatter.ts'
import { scoreMatrix } from './score-matrix.ts'
import { slopesScene } from './slopes.ts'
import { spreadScene } from './spread.ts'
import { totalsScene } from './totals.ts'

/** Draws a chart in a frame of the given width; the height follows from what it holds. */
export function sceneOf(chart: Chart, width: number, measure: Measure): Scene {
  switch (chart.kind) {
    case 'totals':
      return totalsScene(chart, width, measure)
    case 'matrix':
      return scoreMatrix(chart, width, measure)
    case 'spread':
      return spreadScene(chart, width, measure)
    case 'slopes':
      return slopesScene(chart, width, measure)
    case 'scatter':
      return scatterScene(chart, width, measure)
    default:
      return assertNever(chart)
  }
}
