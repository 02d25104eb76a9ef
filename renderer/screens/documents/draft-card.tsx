import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PreviewedDocument } from '../../../shared/documents/document.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'

/** Listed, at most: a text in a script of its own has as many as it has letters. */
const LISTED = 12

type DraftCardProps = Pick<PreviewedDocument, 'draft' | 'withoutGlyph'>

/** What the document still waits for before it can be signed, and what its pages cannot show. */
export function DraftCard({ draft, withoutGlyph }: DraftCardProps): ReactNode {
  const say = useSay()
  if (draft.length === 0) {
    return (
      <Card title={say('lead.documents.beforeSigning')} className="draft-card">
        <p className="award-state good">
          <Icon of={CircleCheck} />
          <span>{say('lead.results.final')}</span>
        </p>
        <p className="hint">{say('lead.documents.samePdf')}</p>
        <WithoutGlyph withoutGlyph={withoutGlyph} />
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
      <WithoutGlyph withoutGlyph={withoutGlyph} />
    </Card>
  )
}

/** It keeps nobody from signing: a name is a name. */
function WithoutGlyph({ withoutGlyph }: Pick<DraftCardProps, 'withoutGlyph'>) {
  const say = useSay()
  if (withoutGlyph.length === 0) return null
  const characters = withoutGlyph.slice(0, LISTED).join(' ')
  return (
    <p className="award-state warn">
      <Icon of={TriangleAlert} />
      <span>{say('lead.documents.withoutGlyph', { count: withoutGlyph.length, characters })}</span>
    </p>
  )
}
