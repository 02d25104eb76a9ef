import { type ReactNode, useState } from 'react'
import { movedInto } from '../../../shared/procurement/tree-edits.ts'
import { findHanging, holdersFor, titleOf } from '../../../shared/procurement/tree-places.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Choices } from '../../ui/choices.tsx'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import type { ProcurementWork } from './use-procurement.ts'

interface MoveDialogProps {
  readonly work: ProcurementWork
  readonly id: string
  readonly onClose: () => void
}

/** Stands for the top level among ids, which are never empty. */
const TOP = ''

/** Moves a question or a section to the end of another section. */
export function MoveDialog({ work, id, onClose }: MoveDialogProps): ReactNode {
  const say = useSay()
  const announce = useAnnounce()
  const { procurement } = work
  const moving = findHanging(procurement, id)
  const [to, setTo] = useState(moving?.place.parent ?? TOP)
  if (!moving) return null
  const title = titleOf(moving)
  const holders = holdersFor(procurement, id)
  const options = holders.map((holder) => ({ value: holder ?? TOP, words: nameOf(holder) }))

  function nameOf(holder: (typeof holders)[number]): string {
    const one = holder === undefined ? undefined : findHanging(procurement, holder)
    return one ? titleOf(one) : say('lead.criteria.top')
  }
  function move() {
    const holder = holders.find((one) => (one ?? TOP) === to)
    work.change((draft) => movedInto(draft, id, holder))
    announce(say('lead.criteria.moved.into', { title, to: nameOf(holder) }))
    onClose()
  }
  return (
    <AskDialog
      title={say('lead.criteria.moveTitle', { title })}
      doIt={say('lead.criteria.moveDo')}
      onClose={onClose}
      onDo={move}
    >
      <Choices
        className="choices down"
        label={say('lead.criteria.moveWhere')}
        options={options}
        value={to}
        onChange={setTo}
      />
    </AskDialog>
  )
}
