import { Download } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import type { PreviewedDocument } from '../../../shared/documents/document.ts'
import type { LeadFrame as Frame } from '../../../shared/views/results.ts'
import { DocumentView } from '../../ui/document-view.tsx'
import { LeadFrame } from '../../ui/lead-frame.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { pdfAddress } from './addresses.ts'
import { DraftCard } from './draft-card.tsx'
import { SectionList } from './section-list.tsx'

interface DocumentsPageProps {
  readonly frame: Frame
  readonly document: PreviewedDocument
}

/** Sections at the left, then the document, with what it still waits for beside or above it. */
export function DocumentsPage({ frame, document }: DocumentsPageProps): ReactNode {
  const say = useSay()
  const desk = useRef<HTMLDivElement>(null)
  const count = document.draft.length
  return (
    <LeadFrame
      frame={frame}
      stage="documents"
      className="documents"
      title={say('lead.results.recommendation')}
      eyebrow={
        <>
          {say('lead.stageName.documents')}{' '}
          <span className={count === 0 ? 'chip good' : 'chip warn'}>
            {count === 0 ? say('lead.documents.final') : say('lead.documents.draft', { count })}
          </span>
        </>
      }
      actions={
        <LinkButton kind="primary" before={Download} href={pdfAddress(frame.evaluation)} download>
          {say('lead.results.downloadPdf')}
        </LinkButton>
      }
    >
      <div className="document-columns">
        <SectionList document={document} desk={desk} />
        <div
          className="document-desk"
          ref={desk}
          role="region"
          aria-label={say('lead.documents.preview')}
          tabIndex={0}
        >
          <DraftCard draft={document.draft} withoutGlyph={document.withoutGlyph} />
          <DocumentView document={document} />
        </div>
      </div>
    </LeadFrame>
  )
}
