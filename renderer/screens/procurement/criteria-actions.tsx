import { FileSpreadsheet, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { criterionId, questionId } from '../../../shared/identifiers.ts'
import { freshIdAmong } from '../../../shared/procurement/fresh-id.ts'
import { hangings, holdsOthers, idOf, type Hanging } from '../../../shared/procurement/tree-places.ts'
import { appended } from '../../../shared/procurement/tree-edits.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { chosenIn, open } from './use-chosen.ts'
import type { ProcurementWork } from './use-procurement.ts'

interface CriteriaActionsProps {
  readonly work: ProcurementWork
  readonly item: string | undefined
}

/** New ones go into the section that is open, or that holds what is open. */
export function CriteriaActions({ work, item }: CriteriaActionsProps): ReactNode {
  const say = useSay()
  const [importing, setImporting] = useState(false)
  const { procurement } = work
  const chosen = chosenIn(procurement, item)

  const fresh = (prefix: 'q' | 's') =>
    freshIdAmong(prefix, [...work.view.usedIds, ...hangings(procurement).map(idOf)])
  function addSection() {
    const id = criterionId.parse(fresh('s'))
    const criterion = { id, title: say('lead.criteria.newSection'), weighting: '0' }
    work.change((draft) => appended(draft, { kind: 'criterion', criterion }, undefined))
    open(work, id)
  }
  function addQuestion() {
    const id = questionId.parse(fresh('q'))
    const question = { id, title: say('lead.criteria.newQuestion'), weighting: '0' }
    const holder = holderOf(chosen) ?? firstHolder(work)
    work.change((draft) => appended(draft, { kind: 'question', question }, holder))
    open(work, id)
  }
  return (
    <>
      <Button
        kind="quiet"
        before={FileSpreadsheet}
        onPress={() => {
          setImporting(true)
        }}
      >
        {say('lead.criteria.import')}
      </Button>
      <Button kind="second" before={Plus} onPress={addSection}>
        {say('lead.criteria.addSection')}
      </Button>
      <Button kind="second" before={Plus} isDisabled={firstHolder(work) === undefined} onPress={addQuestion}>
        {say('lead.criteria.addQuestion')}
      </Button>
      {importing && (
        <ImportDialog
          work={work}
          onClose={() => {
            setImporting(false)
          }}
        />
      )}
    </>
  )
}

function holderOf(chosen: Hanging | undefined) {
  if (chosen?.kind === 'question') return chosen.place.parent
  return chosen && holdsOthers(chosen.criterion) ? chosen.criterion.id : undefined
}

function firstHolder({ procurement }: ProcurementWork) {
  return procurement.criteria.find(holdsOthers)?.id
}
