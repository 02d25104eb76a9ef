import { FileDown, FolderOpen } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { BidRow, BidsView } from '../../../shared/views/bids.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PickFiles } from '../../ui/pick-files.tsx'
import { useSay } from '../../ui/say.tsx'
import { MatchDialog } from './match-dialog.tsx'
import { MatchRow } from './match-row.tsx'
import type { Bids } from './use-bids.ts'

const columns = ['file', 'bidder', 'goes', 'found', 'match'] as const
/** So many rows are shown at first, and all that wait for the lead. */
const FIRST = 6

interface MatchCardProps {
  readonly view: BidsView
  readonly bids: Bids
}

/** Whose each file is and where it goes, before anything is entered. */
export function MatchCard({ view, bids }: MatchCardProps): ReactNode {
  const say = useSay()
  const [showsAll, setShowsAll] = useState(false)
  const [changed, setChanged] = useState<BidRow>()
  const shown = view.rows.filter(({ standing }, index) => showsAll || standing === 'choose' || index < FIRST)
  const more = view.rows.length - shown.length
  return (
    <Card
      title={say('lead.bids.title')}
      note={say('lead.bids.of', { source: view.source, note: view.note })}
      className="flush"
      actions={
        <>
          <Button kind="quiet" small onPress={bids.putAway}>
            {say('lead.bids.putAway')}
          </Button>
          <PickFiles
            what="folder"
            kind="second"
            small
            before={FolderOpen}
            isPending={bids.work !== undefined}
            onFiles={(files) => void bids.readFolder(files)}
          >
            {say('lead.bids.another')}
          </PickFiles>
        </>
      }
    >
      <table className="lead-table match-table" aria-label={say('lead.bids.title')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(`lead.bids.col.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">{say('lead.tenders.col.do')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <MatchRow
              key={row.file}
              row={row}
              bids={bids}
              onChange={() => {
                setChanged(row)
              }}
            />
          ))}
        </tbody>
      </table>
      <div className="match-end">
        <p className="hint">{say('lead.bids.kept', { more, ignored: view.ignored })}</p>
        {(more > 0 || showsAll) && (
          <Button
            kind="quiet"
            small
            aria-expanded={showsAll}
            onPress={() => {
              setShowsAll(!showsAll)
            }}
          >
            {say(showsAll ? 'lead.bids.showLess' : 'lead.bids.showAll', { count: view.rows.length })}
          </Button>
        )}
        <Button
          kind="primary"
          before={FileDown}
          isPending={bids.work !== undefined}
          isDisabled={view.count === 0}
          onPress={() => void bids.bringIn()}
        >
          {say('lead.bids.bringIn', { count: view.count })}
        </Button>
      </div>
      {changed && (
        <MatchDialog
          view={view}
          row={changed}
          onClose={() => {
            setChanged(undefined)
          }}
          onChoose={(choice) => {
            setChanged(undefined)
            void bids.choose(choice)
          }}
        />
      )}
    </Card>
  )
}
