import type { ReactNode } from 'react'
import type { AttachedDocument } from '../../../shared/views/packs.ts'
import { useSay } from '../../ui/say.tsx'
import { useSize } from '../../ui/use-size.ts'

/** What is attached, each with whose it is and who may see it. */
export function DocumentsList({ documents }: { readonly documents: readonly AttachedDocument[] }): ReactNode {
  const say = useSay()
  const size = useSize()
  return (
    <ul className="documents-list" aria-label={say('lead.attach.list')}>
      {documents.map(({ id, name, size: bytes, bidderName, question, audience }) => (
        <li key={id}>
          <b>{name}</b>
          <span className="sub">
            {[
              size(bytes),
              bidderName,
              question === undefined
                ? say('lead.attach.wholeTender')
                : say('lead.attach.ofQuestion', { number: question }),
              say(`lead.attach.for.${audience}`),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
