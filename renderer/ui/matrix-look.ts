/** Heights in rem, so that rows grow with the text. */
export const ROW_HEIGHT = 2.125
export const HEADER_HEIGHT = 2.625

const inRem = (height: number) => `${String(height)}rem`

/** The grid in our tokens: every colour is a variable, so that no theme of ours needs a theme of the grid's. */
export const matrixLook = {
  fontFamily: 'inherit',
  fontSize: 'var(--fs-m)',
  headerFontSize: 'var(--fs-xs)',
  headerFontWeight: 600,
  rowHeight: inRem(ROW_HEIGHT),
  headerHeight: inRem(HEADER_HEIGHT),
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
} as const
