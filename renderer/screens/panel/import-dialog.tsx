import { type ReactNode, useState } from 'react'
import { importedMembers } from '../../../shared/tables/imported-members.ts'
import { memberColumns } from '../../../shared/tables/member-columns.ts'
import { memberWords } from '../../../shared/tables/member-words.ts'
import type { Table } from '../../../shared/tables/table.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { TableSource } from '../../ui/table-source.tsx'
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
    <Dialog title={say('lead.importMembers.title')} isOpen onClose={onClose}>
      <div className="dialog-body import">
        <p>{say('lead.importMembers.about')}</p>
        <TableSource
          templates={[
            { href: '/api/table-templates/panel.xlsx', words: say('lead.import.templateExcel') },
            { href: '/api/table-templates/panel.csv', words: say('lead.import.templateCsv') },
          ]}
          table={table}
          onTable={setTable}
        />
        {imported && <ImportPreview imported={imported} />}
      </div>
      <div className="dialog-foot">
        <Button kind="quiet" onPress={onClose}>
          {say('lead.scoring.notNow')}
        </Button>
        <span className="sp" />
        {mayTake && (
          <Button kind="primary" isPending={doing.busy} onPress={() => void take()}>
            {say('lead.importMembers.do', { count: imported.members.length })}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
