import { type ReactNode, useState } from 'react'
import { criteriaColumns } from '../../../shared/tables/criteria-columns.ts'
import { importedCriteria } from '../../../shared/tables/imported-criteria.ts'
import { hangings, idOf } from '../../../shared/procurement/tree-places.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { TableSource } from '../../ui/table-source.tsx'
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
    <Dialog title={say('lead.import.title')} isOpen onClose={onClose}>
      <div className="dialog-body import">
        <TableSource
          templates={[
            { href: '/api/table-templates/criteria.xlsx', words: say('lead.import.templateExcel') },
            { href: '/api/table-templates/criteria.csv', words: say('lead.import.templateCsv') },
          ]}
          table={table}
          onTable={setTable}
        />
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
      </div>
      <div className="dialog-foot">
        <Button kind="quiet" onPress={onClose}>
          {say('lead.scoring.notNow')}
        </Button>
        <span className="sp" />
        {mayTake && (
          <Button kind="primary" onPress={take}>
            {say('lead.import.do', { count: imported.count })}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
