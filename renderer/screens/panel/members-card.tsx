import type { ReactNode } from 'react'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { AllotmentMatrix } from './allotment-matrix.tsx'
import { MemberList } from './member-list.tsx'
import type { Panel } from './use-panel.ts'

interface MembersCardProps {
  readonly panel: Panel
  readonly asList: boolean
}

/** Who scores which question: as a matrix, or as a heading with boxes to tick for each member. */
export function MembersCard({ panel, asList }: MembersCardProps): ReactNode {
  const say = useSay()
  return (
    <Card
      title={say('lead.panel.tab.members')}
      note={say(asList ? 'lead.panel.listNote' : 'lead.panel.matrixNote')}
      className="flush members"
    >
      {asList ? <MemberList panel={panel} /> : <AllotmentMatrix panel={panel} />}
    </Card>
  )
}
