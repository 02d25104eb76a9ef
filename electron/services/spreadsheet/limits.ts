/** More than any list of questions or people, and less than what would keep a laptop busy. */
export const TABLE_BYTES = 8 * 1024 * 1024
/** What an XLSX file may unfold to; its parts that hold no cells are never unfolded. */
export const UNFOLDED_BYTES = 48 * 1024 * 1024
export const ARCHIVE_ENTRIES = 2000
export const ROWS = 10_000
export const COLUMNS = 256
/** Of all cells together: one long text that a million cells share is a small file. */
export const CHARACTERS = 8 * 1024 * 1024
