import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ExternalFilterModule,
  LocaleModule,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  themeQuartz,
  TooltipModule,
} from 'ag-grid-community'

/** Only what a matrix uses: some 110 KB less than AllCommunityModule. */
export function registerMatrixModules(): void {
  ModuleRegistry.registerModules([
    CellStyleModule,
    ClientSideRowModelModule,
    ColumnApiModule,
    ExternalFilterModule,
    LocaleModule,
    PinnedRowModule,
    RenderApiModule,
    RowApiModule,
    RowStyleModule,
    ScrollApiModule,
    TooltipModule,
  ])
}

/** Heights in rem, so that rows grow with the text. */
export const ROW_HEIGHT = 2.125
export const HEADER_HEIGHT = 2.625

/** AG Grid dressed in our tokens: every colour is a variable, so that themes need no second grid theme. */
export const matrixTheme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 'var(--fs-m)',
  headerFontSize: 'var(--fs-xs)',
  headerFontWeight: 600,
  rowHeight: `${String(ROW_HEIGHT)}rem`,
  headerHeight: `${String(HEADER_HEIGHT)}rem`,
  cellHorizontalPadding: 4,
  browserColorScheme: 'inherit',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--ink)',
  chromeBackgroundColor: 'var(--surface)',
  headerBackgroundColor: 'var(--surface)',
  headerTextColor: 'var(--ink-2)',
  borderColor: 'var(--line)',
  accentColor: 'var(--primary)',
  rowHoverColor: 'var(--hover)',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: false,
  pinnedColumnBorder: { color: 'var(--line-2)' },
  pinnedRowBorder: { color: 'var(--line-2)' },
  headerColumnBorder: false,
  headerColumnResizeHandleColor: 'transparent',
  tooltipBackgroundColor: 'var(--inverse)',
  tooltipTextColor: 'var(--on-inverse)',
  tooltipBorder: false,
})
