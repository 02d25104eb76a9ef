import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Document } from '../../../shared/documents/document.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'

/** What the document still waits for before it can be signed. */
export function DraftCard({ draft }: Pick<Document, 'draft'>): ReactNode {
  const say = useSay()
  if (draft.length === 0) {
    return (
      <Card title={say('lead.documents.beforeSigning')} className="draft-card">
        <p className="award-state good">
          <Icon of={CircleCheck} />
          <span>{say('lead.results.final')}</span>
        </p>
        <p className="hint">{say('lead.documents.samePdf')}</p>
      </Card>
    )
  }
  return (
    <Card title={say('lead.documents.beforeSigning')} className="draft-card">
      <ul className="flags">
        {draft.map(({ id, values }) => (
          <li key={`${id} ${JSON.stringify(values)}`}>
            <Icon of={TriangleAlert} />
            <span>{say(id, values)}</span>
          </li>
        ))}
      </ul>
      <p className="hint">{say('lead.results.draftMarked')}</p>
    </Card>
  )
}
