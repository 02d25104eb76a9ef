import { AgGridReact } from 'ag-grid-react'
import type { CellFocusedEvent, ColDef, GridApi, RowClassParams } from 'ag-grid-community'
import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { focusTheButton, keyInCell, keyInHeading } from './matrix-keys.ts'
import { HEADER_HEIGHT, matrixTheme, registerMatrixModules, ROW_HEIGHT } from './matrix-theme.ts'
import { useSay } from './say.tsx'
import { useWidth } from './use-width.ts'

registerMatrixModules()

/** Up to here a matrix is as high as its rows; beyond, it scrolls and draws only the rows in sight. */
const ROWS_IN_FULL = 12
/** Up to here every cell is in the document, so that a search in the page and a screen reader reach it. */
const COLUMNS_IN_FULL = 40

export interface MatrixColumn<Row> {
  readonly id: string
  readonly title: string
  /** What the title is short for; shown on pointing at it. */
  readonly wholeTitle?: string
  /** Least width in rem. Columns share what is left over by `grow`. */
  readonly width: number
  readonly grow?: number
  /** `row` names the row; both stay in sight when the others scroll sideways. */
  readonly heads?: 'row' | 'beside'
  readonly show: (row: Row) => ReactNode
  /** How many columns the cell takes up in this row. */
  readonly span?: (row: Row) => number
  /** The cell in whole words: on pointing at it, and under the matrix while it has the focus. */
  readonly explain?: (row: Row) => string | undefined
}

export interface MatrixProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  /** Whether a row is kept in sight at the foot. */
  readonly isFoot: (row: Row) => boolean
  readonly columns: readonly MatrixColumn<Row>[]
  readonly id: (row: Row) => string
  /** False for rows that are folded away. */
  readonly shown: (row: Row) => boolean
  readonly rowClass: (row: Row) => string
  /** Stands under the matrix while no cell is explained there. */
  readonly legend: ReactNode
}

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce

function toColDef<Row>(column: MatrixColumn<Row>, rem: number, pin: boolean): ColDef<Row> {
  const { id, title, wholeTitle, heads, show, span, explain } = column
  return {
    colId: id,
    headerName: title,
    ...(wholeTitle !== undefined && wholeTitle !== title && { headerTooltip: wholeTitle }),
    minWidth: column.width * rem,
    width: column.width * rem,
    flex: column.grow ?? 0,
    pinned: pin && heads !== undefined ? 'left' : null,
    cellAriaRole: heads === 'row' ? 'rowheader' : 'gridcell',
    cellClass: heads ?? 'fact',
    headerClass: heads ?? 'fact',
    cellRenderer: ({ data }: { data: Row | undefined }) => (data === undefined ? null : show(data)),
    colSpan: ({ data }) => (data ? (span?.(data) ?? 1) : 1),
    tooltipValueGetter: ({ data }) => (data ? explain?.(data) : undefined),
    // cells have no value of their own; whenever a row object is new, its cells are drawn again
    equals: () => false,
  }
}

/**
 * Rows by columns to look across. One tab stop, arrow keys inside. Whoever shows one offers the same rows as native
 * tables beside it, and shows only those in a narrow window.
 */
export function Matrix<Row>(props: MatrixProps<Row>): ReactNode {
  const { label, rows, isFoot, columns, id, shown, rowClass, legend } = props
  const say = useSay()
  const { place, rem: room } = useWidth<HTMLDivElement>()
  const grid = useRef<GridApi<Row>>(null)
  const [explained, setExplained] = useState<string>()

  const wanted = columns.reduce((sum, column) => sum + column.width, 0)
  const pin = room !== undefined && wanted > room
  const colDefs = useMemo(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    return columns.map((column) => toColDef(column, rem, pin))
  }, [columns, pin])
  const rowData = useMemo(() => rows.filter((row) => !isFoot(row)), [rows, isFoot])
  const pinnedBottomRowData = useMemo(() => rows.filter(isFoot), [rows, isFoot])

  useEffect(() => {
    grid.current?.onFilterChanged()
  }, [shown])

  const explain = ({ api, rowIndex, rowPinned, column }: CellFocusedEvent<Row>) => {
    if (rowIndex === null || column === null || typeof column === 'string') return
    const node =
      rowPinned === 'bottom' ? api.getPinnedBottomRow(rowIndex) : api.getDisplayedRowAtIndex(rowIndex)
    const own = columns.find((candidate) => candidate.id === column.getColId())
    setExplained(node?.data === undefined ? undefined : own?.explain?.(node.data))
  }

  const count = rows.filter(shown).length
  const inFull = count <= ROWS_IN_FULL
  const height = { '--rows': `${String(HEADER_HEIGHT + count * ROW_HEIGHT)}rem` } as CSSProperties
  return (
    <div className="matrix" ref={place} onFocus={focusTheButton} onBlur={() => setExplained(undefined)}>
      {room !== undefined && (
        <div className={inFull ? 'matrix-grid' : 'matrix-grid scrolls'} style={height}>
          <AgGridReact<Row>
            theme={matrixTheme}
            {...(nonce !== undefined && { styleNonce: nonce })}
            themeCssLayer="aggrid"
            domLayout={inFull ? 'autoHeight' : 'normal'}
            ensureDomOrder
            animateRows={false}
            suppressColumnVirtualisation={columns.length <= COLUMNS_IN_FULL}
            suppressNoRowsOverlay
            tabToNextCell={() => false}
            tabToNextHeader={() => false}
            tooltipShowDelay={400}
            tooltipHideDelay={600_000}
            tooltipInteraction
            localeText={{ ariaLabelTooltip: say('lead.matrix.explanation') }}
            defaultColDef={{
              sortable: false,
              suppressMovable: true,
              resizable: false,
              wrapHeaderText: true,
              suppressKeyboardEvent: keyInCell,
              suppressHeaderKeyboardEvent: keyInHeading,
            }}
            rowData={rowData}
            pinnedBottomRowData={pinnedBottomRowData}
            columnDefs={colDefs}
            getRowId={({ data }) => id(data)}
            getRowClass={({ data }: RowClassParams<Row>) => (data === undefined ? undefined : rowClass(data))}
            isExternalFilterPresent={() => true}
            doesExternalFilterPass={({ data }) => data === undefined || shown(data)}
            onCellFocused={explain}
            onGridReady={({ api }) => {
              grid.current = api
              api.setGridAriaProperty('label', label)
            }}
          />
        </div>
      )}
      <p className="matrix-foot">{explained ?? legend}</p>
    </div>
  )
}
