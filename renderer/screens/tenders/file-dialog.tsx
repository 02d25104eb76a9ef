import type { ReactNode } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { DocumentViewer } from '../../ui/document-viewer.tsx'
import type { OpenFile } from './tender-files.tsx'

interface FileDialogProps {
  readonly file: OpenFile
  readonly onClose: () => void
}

/** A document of a bidder over the page, to be read while a requirement is judged. */
export function FileDialog({ file: { href, name }, onClose }: FileDialogProps): ReactNode {
  return (
    <Dialog title={name} isOpen wide onClose={onClose}>
      <div className="file-dialog">
        <DocumentViewer href={href} name={name} />
      </div>
    </Dialog>
  )
}
