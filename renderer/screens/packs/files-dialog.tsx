import { Dialog } from '../../ui/dialog.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Packs } from './use-packs.ts'

interface FilesDialogProps {
  readonly packs: Packs
  readonly onClose: () => void
}

/** The last pack file of each member, to save. */
export function FilesDialog({ packs: { view }, onClose }: FilesDialogProps) {
  const say = useSay()
  const files = view.rows.flatMap(({ file }) => file ?? [])
  return (
    <Dialog title={say('lead.packs.filesTitle')} isOpen onClose={onClose}>
      <div className="dialog-body">
        {files.length === 0 ? (
          <p>{say('lead.packs.filesNone')}</p>
        ) : (
          <>
            <p>{say('lead.packs.filesText')}</p>
            <FileList files={files} />
          </>
        )}
      </div>
    </Dialog>
  )
}
