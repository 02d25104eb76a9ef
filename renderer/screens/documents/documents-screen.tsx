import type { ReactNode } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { PlainFrame } from '../../ui/plain-frame.tsx'
import { CannotOpen, Waiting } from '../../ui/waiting.tsx'
import { useView } from '../../use-view.ts'
import { DocumentsPage } from './documents-page.tsx'
import { useDocument } from './use-document.ts'

interface DocumentsScreenProps {
  readonly evaluation: EvaluationKey
}

/** The lead's documents: to read before they are signed, from the data that the PDF is made of. */
export function DocumentsScreen({ evaluation }: DocumentsScreenProps): ReactNode {
  const { viewed, reload } = useView({ view: 'results', evaluation })
  const { read, readAgain } = useDocument(evaluation)
  if (viewed.kind === 'shown' && read.kind === 'shown')
    return <DocumentsPage frame={viewed.view.frame} document={read.view} />
  return (
    <PlainFrame lead>
      {viewed.kind === 'failed' ? (
        <CannotOpen sentence={viewed.sentence} onRetry={reload} />
      ) : read.kind === 'failed' ? (
        <CannotOpen sentence={read.sentence} onRetry={readAgain} />
      ) : (
        <Waiting />
      )}
    </PlainFrame>
  )
}
