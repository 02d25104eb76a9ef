import { FilePlus2, MessageCircleQuestion, RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { PackTableRow } from './pack-row.tsx'
import { canMake, type Packs } from './use-packs.ts'

const columns = ['for', 'where', 'pack', 'words', 'do'] as const

/** Every member: where the pack is, and the one thing to do about it. */
export function PackList({ packs }: { readonly packs: Packs }): ReactNode {
  const say = useSay()
  const { view } = packs
  if (view.rows.length === 0) {
    return (
      <Card title={say('lead.packs.card')}>
        <p>{say('lead.packs.empty')}</p>
      </Card>
    )
  }
  return (
    <Card
      title={say('lead.packs.card')}
      note={view.summary.join(' · ')}
      className="flush"
      actions={<Actions packs={packs} />}
    >
      <table className="lead-table pack-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={`col-${column}`}>
                {say(`lead.packs.col.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <PackTableRow key={row.member} row={row} packs={packs} />
          ))}
        </tbody>
      </table>
      <p className="card-end hint">{say('lead.packs.note')}</p>
    </Card>
  )
}

function Actions({ packs }: { readonly packs: Packs }) {
  const say = useSay()
  const { view, doing, issue, setDialog } = packs
  const rest = view.rows.filter(({ step }) => step === 'make').map(({ member }) => member)
  const outdated = view.rows.filter(({ isOutdated }) => isOutdated).map(({ member }) => member)
  const mayMake = canMake(view)
  return (
    <>
      {view.isIssued && (
        <Button
          kind="quiet"
          small
          before={MessageCircleQuestion}
          onPress={() => {
            setDialog({ kind: 'clarify' })
          }}
        >
          {say('lead.packs.clarify.open')}
        </Button>
      )}
      {outdated.length > 1 && (
        <Button
          kind="second"
          small
          before={RefreshCw}
          isPending={doing.busy}
          onPress={() => {
            issue(outdated)
          }}
        >
          {say('lead.packs.renewAll', { count: outdated.length })}
        </Button>
      )}
      {rest.length > 0 && mayMake && (
        <Button
          kind={view.isIssued ? 'second' : 'primary'}
          small
          before={FilePlus2}
          isPending={doing.busy}
          onPress={() => {
            issue(rest)
          }}
        >
          {say(view.isIssued ? 'lead.packs.makeRest' : 'lead.packs.makeAll')}
        </Button>
      )}
    </>
  )
}
