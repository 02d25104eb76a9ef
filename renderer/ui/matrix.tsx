import { AgGridReact } from 'ag-grid-react'
import {
  type CellFocusedEvent,
  CellStyleModule,
  ClientSideRowModelModule,
  type ColDef,
  type ColGroupDef,
  ColumnApiModule,
  ExternalFilterModule,
  type GetRowIdParams,
  type GridApi,
  type IRowNode,
  LocaleModule,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  type RowClassParams,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  themeQuartz,
  TooltipModule,
} from 'ag-grid-community'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import type { MatrixColumn } from './matrix-column.ts'
import { focusTheButton, keyInCell, keyInHeading } from './matrix-keys.ts'
import { HEADER_HEIGHT, matrixLook, ROW_HEIGHT } from './matrix-look.ts'
import { ShortHead } from './matrix-short-head.tsx'
import type { OwnProperties } from './own-properties.ts'
import { useSay } from './say.tsx'
import { pixelsInRem, useWidth } from './use-width.ts'

// only what a matrix uses: some 110 KB less than all of them
ModuleRegistry.registerModules([
  ...[CellStyleModule, RowStyleModule, ClientSideRowModelModule, ExternalFilterModule, PinnedRowModule],
  ...[ColumnApiModule, RenderApiModule, RowApiModule, ScrollApiModule, LocaleModule, TooltipModule],
])

const theme = themeQuartz.withParams(matrixLook)
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce

/** Up to here a matrix is as high as its rows; beyond, it scrolls and draws only the rows in sight. */
const ROWS_IN_FULL = 12
/** Up to here every cell is in the document, so that a search in the page and a screen reader reach it. */
const COLUMNS_IN_FULL = 40

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
  /** In rem, where a row holds more than one line. */
  readonly rowHeight?: number
  /** Stands under the matrix while no cell is explained there. */
  readonly legend: ReactNode
}

/**
 * Rows by columns to look across. One tab stop, arrow keys inside. Whoever shows one offers the same rows as native
 * tables beside it, and shows only those in a narrow window.
 */
export function Matrix<Row>(props: MatrixProps<Row>): ReactNode {
  const { label, rows, isFoot, columns, id, shown, rowClass, rowHeight = ROW_HEIGHT, legend } = props
  const say = useSay()
  const { place, rem: room } = useWidth<HTMLDivElement>()
  const grid = useRef<GridApi<Row>>(null)
  const [explained, setExplained] = useState<string>()

  const wanted = columns.reduce((sum, column) => sum + column.width, 0)
  const pin = room !== undefined && wanted > room
  const colDefs = useMemo(() => toDefinitions(columns, pin), [columns, pin])
  const rowData = useMemo(() => rows.filter((row) => !isFoot(row)), [rows, isFoot])
  const footData = useMemo(() => rows.filter(isFoot), [rows, isFoot])
  useEffect(() => {
    grid.current?.onFilterChanged()
  }, [shown])

  const explain = ({ api, rowIndex, rowPinned, column }: CellFocusedEvent<Row>) => {
    if (rowIndex === null || column === null || typeof column === 'string') return
    const node: IRowNode<Row> | undefined =
      rowPinned === 'bottom' ? api.getPinnedBottomRow(rowIndex) : api.getDisplayedRowAtIndex(rowIndex)
    const own = columns.find((candidate) => candidate.id === column.getColId())
    setExplained(node?.data === undefined ? undefined : own?.explain?.(node.data))
  }

  const count = rows.filter(shown).length
  const inFull = count <= ROWS_IN_FULL
  const headerHeight =
    (HEADER_HEIGHT * pixelsInRem()) / (columns.some(({ under }) => under !== undefined) ? 2 : 1)
  const height: OwnProperties = { '--rows': `${String(HEADER_HEIGHT + count * rowHeight)}rem` }
  return (
    <div
      className="matrix"
      ref={place}
      onFocus={focusTheButton}
      onBlur={() => {
        setExplained(undefined)
      }}
    >
      {room !== undefined && (
        <div className={classNames('matrix-grid', !inFull && 'scrolls')} style={height}>
          <AgGridReact<Row>
            theme={theme}
            {...(nonce !== undefined && { styleNonce: nonce })}
            themeCssLayer="aggrid"
            domLayout={inFull ? 'autoHeight' : 'normal'}
            ensureDomOrder
            animateRows={false}
            rowHeight={rowHeight * pixelsInRem()}
            headerHeight={headerHeight}
            groupHeaderHeight={headerHeight}
            suppressColumnVirtualisation={columns.length <= COLUMNS_IN_FULL}
            suppressOverlays={['loading', 'noRows', 'noMatchingRows']}
            tabToNextCell={() => false}
            tabToNextHeader={() => false}
            tooltipShowDelay={400}
            tooltipHideDelay={600_000}
            tooltipInteraction
            localeText={{ ariaLabelTooltip: say('lead.matrix.explanation') }}
            defaultColDef={columnDefaults}
            columnDefs={colDefs}
            rowData={rowData}
            pinnedBottomRowData={footData}
            getRowId={({ data }: GetRowIdParams<Row>) => id(data)}
            getRowClass={({ data }: RowClassParams<Row>) => (data === undefined ? undefined : rowClass(data))}
            isExternalFilterPresent={() => true}
            doesExternalFilterPass={({ data }: IRowNode<Row>) => data === undefined || shown(data)}
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

const columnDefaults = {
  sortable: false,
  suppressMovable: true,
  resizable: false,
  wrapHeaderText: true,
  suppressKeyboardEvent: keyInCell,
  suppressHeaderKeyboardEvent: keyInHeading,
} satisfies ColDef

const sides = { row: 'left', beside: 'left', end: 'right' } as const

/** The columns as the grid has them; neighbours with a common word stand under it. */
function toDefinitions<Row>(
  columns: readonly MatrixColumn<Row>[],
  pin: boolean,
): (ColDef<Row> | ColGroupDef<Row>)[] {
  const definitions: (ColDef<Row> | ColGroupDef<Row>)[] = []
  let group: ColGroupDef<Row> | undefined
  for (const column of columns) {
    const { under } = column
    if (under === undefined) {
      group = undefined
      definitions.push(toColDef(column, pin))
    } else if (group?.headerName === under) group.children.push(toColDef(column, pin))
    else {
      group = { headerName: under, children: [toColDef(column, pin)] }
      definitions.push(group)
    }
  }
  return definitions
}

function toColDef<Row>(column: MatrixColumn<Row>, pin: boolean): ColDef<Row> {
  const { id, title, wholeTitle, under, heads, show, span, explain } = column
  const width = column.width * pixelsInRem()
  return {
    colId: id,
    headerName: title,
    ...(wholeTitle !== undefined && wholeTitle !== title && { headerTooltip: wholeTitle }),
    ...(under !== undefined && { headerComponent: ShortHead, headerComponentParams: { title, wholeTitle } }),
    minWidth: width,
    width,
    flex: column.grow ?? 0,
    pinned: pin && heads !== undefined ? sides[heads] : null,
    cellAriaRole: heads === 'row' ? 'rowheader' : 'gridcell',
    cellClass: heads ?? 'fact',
    headerClass: heads ?? 'fact',
    cellRenderer: ({ data }: { data: Row | undefined }) => (data === undefined ? null : show(data)),
    colSpan: ({ data }) => (data ? (span?.(data) ?? 1) : 1),
    ...(explain && { tooltip: ({ data }) => (data ? explain(data) : undefined) }),
    // cells have no value of their own; whenever a row object is new, its cells are drawn again
    equals: () => false,
  }
}
