import type { ReactNode } from 'react'
import type { LimitedParagraph } from '../../../shared/views/tenders.ts'
import { useSay } from '../../ui/say.tsx'

/** An answer in numbered paragraphs, as the panel reads it; what is over the word limit is marked. */
export function TenderAnswerText({
  paragraphs,
}: {
  readonly paragraphs: readonly LimitedParagraph[]
}): ReactNode {
  const say = useSay()
  if (paragraphs.length === 0) return <p className="hint">{say('lead.tenders.read.none')}</p>
  return (
    <ol className="read-paras">
      {paragraphs.map(({ within, over }, index) => (
        <li key={index}>
          {within}
          {over !== '' && (
            <mark className="over-limit">
              <span className="sr-only">{say('lead.tenders.read.overFrom')}</span>
              {over}
            </mark>
          )}
        </li>
      ))}
    </ol>
  )
}
