import { type ReactNode, useState } from 'react'
import { mayRemove, movedBy, removed } from '../../../shared/procurement/tree-edits.ts'
import { findHanging, titleOf } from '../../../shared/procurement/tree-places.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSay } from '../../ui/say.tsx'
import { CriteriaTree } from './criteria-tree.tsx'
import { CriterionEditor } from './criterion-editor.tsx'
import { MarksTotal } from './marks-total.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { QuestionEditor } from './question-editor.tsx'
import { chosenIn, neighbourOf, open } from './use-chosen.ts'
import type { ProcurementWork } from './use-procurement.ts'
import { VersionsCard } from './versions-card.tsx'

interface CriteriaPageProps {
  readonly work: ProcurementWork
  readonly item: string | undefined
}

/** What the tree and the panel beside it do with a question or a criterion. */
export interface ItemActions {
  readonly step: (id: string, step: 'up' | 'down') => void
  readonly remove: (id: string) => void
  readonly askWhere: (id: string) => void
}

/** The criteria as a tree with their marks, and one of them open beside it. */
export function CriteriaPage({ work, item }: CriteriaPageProps): ReactNode {
  const say = useSay()
  const announce = useAnnounce()
  const [moving, setMoving] = useState<string>()
  const { procurement } = work
  const chosen = chosenIn(procurement, item)
  const actions: ItemActions = {
    step: (id, step) => {
      work.change((draft) => movedBy(draft, id, step))
      const one = findHanging(procurement, id)
      if (one) announce(say(`lead.criteria.moved.${step}`, { title: titleOf(one) }))
    },
    remove: (id) => {
      const one = findHanging(procurement, id)
      if (!one || !mayRemove(procurement, id)) return
      const next = neighbourOf(procurement, id)
      work.change((draft) => removed(draft, id))
      announce(say('lead.criteria.removed', { title: titleOf(one) }))
      if (next !== undefined) open(work, next)
    },
    askWhere: setMoving,
  }
  return (
    <div className="crit-columns">
      <div className="crit-left">
        <section className="card" aria-label={say('lead.criteria.marks')}>
          <MarksTotal procurement={procurement} />
          <CriteriaTree work={work} chosen={chosen} actions={actions} />
        </section>
        <VersionsCard work={work} />
      </div>
      {chosen?.kind === 'question' && (
        <QuestionEditor key={chosen.question.id} work={work} question={chosen.question} actions={actions} />
      )}
      {chosen?.kind === 'criterion' && (
        <CriterionEditor
          key={chosen.criterion.id}
          work={work}
          criterion={chosen.criterion}
          actions={actions}
        />
      )}
      {moving !== undefined && (
        <MoveDialog
          work={work}
          id={moving}
          onClose={() => {
            setMoving(undefined)
          }}
        />
      )}
    </div>
  )
}
