import { type ReactNode, useState } from 'react'
import { importedMembers } from '../../../shared/tables/imported-members.ts'
import { memberColumns } from '../../../shared/tables/member-columns.ts'
import { memberWords } from '../../../shared/tables/member-words.ts'
import type { Table } from '../../../shared/tables/table.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSay } from '../../ui/say.tsx'
import { TableImportDialog } from '../../ui/table-import-dialog.tsx'
import { ImportPreview } from './import-preview.tsx'
import type { Panel } from './use-panel.ts'

interface ImportDialogProps {
  readonly panel: Panel
  readonly onClose: () => void
}

/** The panel out of a spreadsheet: chosen or pasted, looked at line by line, and only then taken. */
export function ImportDialog({ panel: { view, doing }, onClose }: ImportDialogProps): ReactNode {
  const say = useSay()
  const announce = useAnnounce()
  const [table, setTable] = useState<Table>()
  const imported = table && importedMembers(table, memberColumns(say), memberWords(say), view)
  async function take() {
    if (!imported) return
    const count = await doing.actAll(imported.members)
    announce(say('lead.importMembers.done', { count }))
    onClose()
  }
  const mayTake = imported?.problems.length === 0 && imported.members.length > 0
  return (
    <TableImportDialog
      title={say('lead.importMembers.title')}
      template="panel"
      table={table}
      onTable={setTable}
      doIt={mayTake ? say('lead.importMembers.do', { count: imported.members.length }) : undefined}
      doing={doing}
      about={<p>{say('lead.importMembers.about')}</p>}
      onClose={onClose}
      onDo={() => void take()}
    >
      {imported && <ImportPreview imported={imported} />}
    </TableImportDialog>
  )
}
