import type { ReactNode } from 'react'
import type { Table } from '../../shared/tables/table.ts'
import type { Doing } from '../use-doing.ts'
import { AskDialog } from './ask-dialog.tsx'
import { useSay } from './say.tsx'
import { TableSource } from './table-source.tsx'

interface TableImportDialogProps {
  readonly title: string
  /** Which empty table can be had to start from. */
  readonly template: 'criteria' | 'panel'
  readonly table: Table | undefined
  readonly onTable: (table: Table | undefined) => void
  /** On the button that takes it; undefined while there is nothing, or something wrong. */
  readonly doIt: string | undefined
  readonly doing?: Pick<Doing, 'busy' | 'failure'>
  readonly onClose: () => void
  readonly onDo: () => void
  /** What it is for, above the table. */
  readonly about?: ReactNode
  /** What the table would change. */
  readonly children: ReactNode
}

/** Something out of a spreadsheet: chosen or pasted, looked at line by line, and only then taken. */
export function TableImportDialog({
  template,
  table,
  onTable,
  about,
  children,
  ...asked
}: TableImportDialogProps) {
  const say = useSay()
  return (
    <AskDialog {...asked}>
      {about}
      <TableSource
        templates={[
          { href: `/api/table-templates/${template}.xlsx`, words: say('lead.import.templateExcel') },
          { href: `/api/table-templates/${template}.csv`, words: say('lead.import.templateCsv') },
        ]}
        table={table}
        onTable={onTable}
      />
      {children}
    </AskDialog>
  )
}
