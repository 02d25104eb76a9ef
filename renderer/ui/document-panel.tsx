import type { ReactNode } from 'react'
import type { ReasonBlock, Signatures } from '../../shared/documents/document.ts'
import { DocumentText } from './document-text.tsx'
import { TileInTable } from './document-table.tsx'

/** A score with the reason that the panel agreed, and where in the tender it comes from. */
export function ReasonView({ reason }: { readonly reason: ReasonBlock }): ReactNode {
  return (
    <section className="document-reason">
      <TileInTable tile={reason.tile} />
      <div>
        <h4>{reason.title}</h4>
        <p className="document-note">
          <DocumentText text={reason.summary} />
        </p>
        {reason.paragraphs.map((paragraph, index) => (
          <p key={index}>
            <DocumentText text={paragraph} />
          </p>
        ))}
        {reason.sources.length > 0 && (
          <ul className="document-sources">
            {reason.sources.map((source, index) => (
              <li key={index}>
                <DocumentText text={source} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

/** Places to sign. On paper they are lines; here they only say who will sign what. */
export function SignaturesView({ signatures: { boxes } }: { readonly signatures: Signatures }): ReactNode {
  return (
    <div className="document-signatures">
      {boxes.map(({ role, statement, lines }) => (
        <section key={role}>
          <h4>{role}</h4>
          <p>{statement}</p>
          {lines.map((places, index) => (
            <p key={index} className="document-lines">
              {places.map((place) => (
                <span key={place}>{place}</span>
              ))}
            </p>
          ))}
        </section>
      ))}
    </div>
  )
}
