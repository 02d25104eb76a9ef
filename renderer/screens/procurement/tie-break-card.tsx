import { ArrowUp, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { findHanging, hangings, idOf, titleOf } from '../../../shared/procurement/tree-places.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import type { ProcurementWork } from './use-procurement.ts'

/** What separates tenders with equal totals, in order. */
export function TieBreakCard({ work }: { readonly work: ProcurementWork }): ReactNode {
  const say = useSay()
  const { procurement, isLocked, change } = work
  const { tieBreak } = procurement
  const set = (next: readonly string[]) => {
    change((draft) => ({ ...draft, tieBreak: [...next] }))
  }
  const nameOf = (id: string) => {
    const one = findHanging(procurement, id)
    return one ? titleOf(one) : id
  }
  const rest = hangings(procurement).filter((one) => !tieBreak.includes(idOf(one)))
  return (
    <Card title={say('lead.ties.title')} note={say('lead.ties.note')}>
      {tieBreak.length === 0 && <p className="hint">{say('lead.ties.none')}</p>}
      <ol className="tie-break">
        {tieBreak.map((id, index) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            {!isLocked && (
              <span className="row">
                {index > 0 && (
                  <Button
                    kind="quiet"
                    small
                    before={ArrowUp}
                    aria-label={say('lead.ties.up', { title: nameOf(id) })}
                    onPress={() => {
                      set(tieBreak.with(index, tieBreak[index - 1] ?? id).with(index - 1, id))
                    }}
                  >
                    {say('lead.criteria.up')}
                  </Button>
                )}
                <Button
                  kind="quiet"
                  small
                  before={X}
                  aria-label={say('lead.ties.remove', { title: nameOf(id) })}
                  onPress={() => {
                    set(tieBreak.filter((one) => one !== id))
                  }}
                >
                  {say('lead.criteria.remove')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {!isLocked && (
        <SelectLine
          label={say('lead.ties.add')}
          none={say('lead.ties.choose')}
          options={rest.map((one) => ({ value: idOf(one), words: titleOf(one) }))}
          value={undefined}
          onChange={(id) => {
            if (id !== undefined) set([...tieBreak, id])
          }}
        />
      )}
    </Card>
  )
}
