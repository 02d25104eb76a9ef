import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'

interface AwardCardProps {
  /** What keeps the award recommendation a draft. */
  readonly draft: readonly string[]
  /** Sentences about prices and the like. */
  readonly flags: readonly string[]
}

/** What stands between this result and the decision. */
export function AwardCard({ draft, flags }: AwardCardProps): ReactNode {
  const say = useSay()
  return (
    <Card title={say('lead.results.recommendation')} className="award-card">
      <Draft draft={draft} />
      {flags.length > 0 && <Flags flags={flags} />}
    </Card>
  )
}

function Draft({ draft }: Pick<AwardCardProps, 'draft'>) {
  const say = useSay()
  if (draft.length === 0) {
    return (
      <div>
        <p className="award-state good">
          <Icon of={CircleCheck} />
          <span>{say('lead.results.final')}</span>
        </p>
      </div>
    )
  }
  return (
    <div>
      <p className="award-state warn">
        <Icon of={CircleAlert} />
        <span>{say('lead.results.draft', { count: draft.length })}</span>
      </p>
      <ul className="to-do">
        {draft.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="hint">{say('lead.results.draftMarked')}</p>
    </div>
  )
}

/** What somebody should ask about. The program never turns a tender down for it. */
function Flags({ flags }: Pick<AwardCardProps, 'flags'>) {
  const say = useSay()
  return (
    <div className="asking">
      <h3>{say('lead.results.flags')}</h3>
      <ul className="flags">
        {flags.map((flag) => (
          <li key={flag}>
            <Icon of={TriangleAlert} />
            <span>{flag}</span>
          </li>
        ))}
      </ul>
      <p className="hint">{say('lead.results.flagsOnly')}</p>
    </div>
  )
}
