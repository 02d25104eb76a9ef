import { Download, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import type { TenderFile } from '../../../shared/views/tenders.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { useSize } from '../../ui/use-size.ts'

interface TenderFilesProps {
  readonly files: readonly TenderFile[]
  /** Said where there are none. */
  readonly none: string | undefined
}

/** Documents that a bidder sent, each as a link that saves a copy; one about prices stays shut until they open. */
export function TenderFiles({ files, none }: TenderFilesProps): ReactNode {
  const say = useSay()
  const size = useSize()
  if (files.length === 0) return none === undefined ? null : <p className="hint">{none}</p>
  return (
    <ul className="tender-files">
      {files.map(({ id, name, size: bytes, href }) => (
        <li key={id}>
          <span>{say('lead.scoring.file', { name, size: size(bytes) })}</span>
          {href === undefined ? (
            <span className="sealed">
              <Icon of={Lock} />
              {say('lead.tenders.sealed')}
            </span>
          ) : (
            <LinkButton
              kind="quiet"
              small
              before={Download}
              href={href}
              download={name}
              aria-label={say('lead.tenders.saveOf', { name })}
            >
              {say('lead.tenders.save')}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  )
}
