import type { ReactNode } from 'react'
import { Card } from '../../ui/card.tsx'
import { useSay, Words } from '../../ui/say.tsx'
import { PeopleList } from './people-list.tsx'
import { PeopleTable } from './people-table.tsx'
import type { Progress } from './use-progress.ts'

interface PeopleProps {
  readonly progress: Progress
  readonly asList: boolean
}

/** Counts for each person, as one table or as a heading and a small table for each. */
export function People({ progress, asList }: PeopleProps): ReactNode {
  const say = useSay()
  const { scored, of, isOpened, people } = progress.view
  if (people.length === 0) {
    return (
      <Card title={say('lead.progress.people.title')}>
        <p>{say('lead.progress.people.none')}</p>
      </Card>
    )
  }
  return (
    <Card
      title={say('lead.progress.people.title')}
      note={say(isOpened ? 'lead.progress.people.noteOpened' : 'lead.progress.people.note')}
      className="flush"
      actions={
        <p className="so-far">
          <Words id="lead.progress.people.sum" values={{ scored, of }} />
        </p>
      }
    >
      {asList ? <PeopleList progress={progress} /> : <PeopleTable progress={progress} />}
    </Card>
  )
}
