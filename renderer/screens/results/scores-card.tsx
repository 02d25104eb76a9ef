import { List, Table2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ResultsView } from '../../../shared/views/results.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { useWantsList } from '../../ui/use-wants-list.ts'
import { useWidth } from '../../ui/use-width.ts'
import { ScoreLists } from './score-lists.tsx'
import { ScoreMatrix } from './score-matrix.tsx'

/** In a narrower window (rem) two directions of scrolling would be too much: it has the lists only. */
const ROOM_FOR_MATRIX = 42

/** Agreed scores and marks, as one matrix or as a list for each bidder. */
export function ScoresCard({ view }: { readonly view: ResultsView }): ReactNode {
  const say = useSay()
  const { place, rem } = useWidth<HTMLDivElement>()
  const [wantsList, setWantsList] = useWantsList()
  if (rem === undefined) return <div className="result-scores" ref={place} />
  const hasRoom = rem >= ROOM_FOR_MATRIX
  const asList = wantsList || !hasRoom
  return (
    <div className="result-scores" ref={place}>
      <Card
        title={say('lead.results.scores')}
        note={say('lead.results.scoreThenMarks')}
        className="flush"
        actions={
          hasRoom && (
            <Button
              kind="quiet"
              small
              before={wantsList ? Table2 : List}
              onPress={() => {
                setWantsList(!wantsList)
              }}
            >
              {say(wantsList ? 'lead.results.showMatrix' : 'lead.results.showList')}
            </Button>
          )
        }
      >
        {asList ? <ScoreLists view={view} /> : <ScoreMatrix view={view} />}
      </Card>
    </div>
  )
}
