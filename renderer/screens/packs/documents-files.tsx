import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { useSize } from '../../ui/use-size.ts'
import { useWhen } from '../../ui/when.ts'

/** The files that were made: one for each set of bidders that somebody may read, and for whom it is. */
export function DocumentsFiles({ files }: { readonly files: readonly OutgoingFile[] }): ReactNode {
  const say = useSay()
  const size = useSize()
  const when = useWhen()
  if (files.length === 0) return null
  return (
    <section className="documents-files" aria-labelledby="documents-files">
      <h3 id="documents-files">{say('lead.attach.files')}</h3>
      <ul>
        {files.map(({ name, size: bytes, href, members, madeAt }) => (
          <li key={name}>
            <LinkButton kind="quiet" small before={Download} href={href} download={name}>
              {say('lead.scoring.file', { name, size: size(bytes) })}
            </LinkButton>
            <span className="sub">
              {members
                ? say('lead.attach.whose', { people: members.join(', ') })
                : say('lead.attach.whosePrice')}{' '}
              {say('lead.attach.madeAt', { when: when(madeAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
