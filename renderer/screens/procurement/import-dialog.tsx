import { type ReactNode, useState } from 'react'
import { criteriaColumns } from '../../../shared/tables/criteria-columns.ts'
import { importedCriteria } from '../../../shared/tables/imported-criteria.ts'
import { hangings, idOf } from '../../../shared/procurement/tree-places.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Choices } from '../../ui/choices.tsx'
import { useSay } from '../../ui/say.tsx'
import { TableImportDialog } from '../../ui/table-import-dialog.tsx'
import type { Table } from '../../../shared/tables/table.ts'
import { ImportPreview } from './import-preview.tsx'
import type { ProcurementWork } from './use-procurement.ts'

interface ImportDialogProps {
  readonly work: ProcurementWork
  readonly onClose: () => void
}

/** Criteria out of a spreadsheet: chosen or pasted, looked at line by line, and only then taken. */
export function ImportDialog({ work, onClose }: ImportDialogProps): ReactNode {
  const say = useSay()
  const announce = useAnnounce()
  const [table, setTable] = useState<Table>()
  const [how, setHow] = useState<'replace' | 'add'>('replace')
  const imported =
    table &&
    importedCriteria(table, criteriaColumns(say), [
      ...work.view.usedIds,
      ...hangings(work.procurement).map(idOf),
    ])
  function take() {
    if (!imported) return
    const { criteria, count } = imported
    work.change((draft) =>
      how === 'replace'
        ? { ...draft, criteria: [...criteria], tieBreak: [] }
        : { ...draft, criteria: [...draft.criteria, ...criteria] },
    )
    announce(say('lead.import.done', { count }))
    onClose()
  }
  const mayTake = imported?.problems.length === 0 && imported.criteria.length > 0
  return (
    <TableImportDialog
      title={say('lead.import.title')}
      template="criteria"
      table={table}
      onTable={setTable}
      doIt={mayTake ? say('lead.import.do', { count: imported.count }) : undefined}
      onClose={onClose}
      onDo={take}
    >
      {imported && <ImportPreview imported={imported} />}
      {mayTake && (
        <Choices
          className="choices down"
          label={say('lead.import.how')}
          options={[
            { value: 'replace', words: say('lead.import.replace') },
            { value: 'add', words: say('lead.import.add') },
          ]}
          value={how}
          onChange={setHow}
        />
      )}
    </TableImportDialog>
  )
}
