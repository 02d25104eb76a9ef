import { BookOpen, Download, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import type { TenderFile } from '../../../shared/views/tenders.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { useSize } from '../../ui/use-size.ts'

/** A document that can be opened: one about prices cannot, before they are. */
export type OpenFile = TenderFile & { readonly href: string }

interface TenderFilesProps {
  readonly files: readonly TenderFile[]
  /** Said where there are none. */
  readonly none: string | undefined
  /** The document that is being read now. */
  readonly open?: number | undefined
  readonly onRead: (file: OpenFile) => void
}

/** What the viewer can show. A file that only calls itself so is told from its bytes, when it is opened. */
const READABLE = /\.(?:pdf|docx)$/i

export function isReadable(file: TenderFile): file is OpenFile {
  return file.href !== undefined && READABLE.test(file.name)
}

/** Documents that a bidder sent: each is read here or saved; one about prices stays shut until they open. */
export function TenderFiles({ files, none, open, onRead }: TenderFilesProps): ReactNode {
  const say = useSay()
  const size = useSize()
  if (files.length === 0) return none === undefined ? null : <p className="hint">{none}</p>
  return (
    <ul className="tender-files">
      {files.map((file) => (
        <li key={file.id}>
          <span>{say('lead.scoring.file', { name: file.name, size: size(file.size) })}</span>
          {file.href === undefined ? (
            <span className="sealed">
              <Icon of={Lock} />
              {say('lead.tenders.sealed')}
            </span>
          ) : (
            <span className="tender-file-acts">
              {isReadable(file) && (
                <Button
                  kind="second"
                  small
                  before={BookOpen}
                  aria-label={say('lead.tenders.readOf', { name: file.name })}
                  {...(open !== undefined && { 'aria-pressed': open === file.id })}
                  onPress={() => {
                    onRead(file)
                  }}
                >
                  {say('lead.tenders.readHere')}
                </Button>
              )}
              <LinkButton
                kind="quiet"
                small
                before={Download}
                href={file.href}
                download={file.name}
                aria-label={say('lead.tenders.saveOf', { name: file.name })}
              >
                {say('lead.tenders.save')}
              </LinkButton>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
