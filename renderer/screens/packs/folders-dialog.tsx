import { FolderSync } from 'lucide-react'
import type { PackRow, PacksView } from '../../../shared/views/packs.ts'
import type { LinkedFolder } from '../../../shared/views/folders.ts'
import { useFolders, type Folders } from '../../use-folders.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { BackupLine } from './folders-backup.tsx'

interface FoldersDialogProps {
  readonly view: PacksView
  readonly onClose: () => void
}

/** The folder of each member through which files go instead of by e-mail, and where backups go. */
export function FoldersDialog({ view, onClose }: FoldersDialogProps) {
  const say = useSay()
  const folders = useFolders(view.frame.evaluation)
  const { shown, failure } = folders
  return (
    <Dialog title={say('lead.folders.open')} isOpen onClose={onClose}>
      <div className="dialog-body folders">
        <p>{say('lead.folders.text')}</p>
        {shown && !shown.picks && <p className="hint">{say('lead.folders.noDialog')}</p>}
        {shown && (
          <ul aria-label={say('lead.folders.list')}>
            {view.rows.map((row) => (
              <FolderRow
                key={row.member}
                row={row}
                folder={shown.folders.find(({ member }) => member === row.member)}
                folders={folders}
              />
            ))}
          </ul>
        )}
        {failure && (
          <p className="dialog-error" role="alert">
            {failure.sentence ?? say('common.noAnswer')}
          </p>
        )}
        <BackupLine />
      </div>
    </Dialog>
  )
}

interface FolderRowProps {
  readonly row: PackRow
  readonly folder: LinkedFolder | undefined
  readonly folders: Folders
}

function FolderRow({ row: { member, title }, folder, folders: { shown, busy, choose } }: FolderRowProps) {
  const say = useSay()
  const announce = useAnnounce()
  return (
    <li>
      <div>
        <b>{title}</b>
        <span className="sub">{folder ? folder.path : say('lead.folders.none')}</span>
        {folder?.problems.length === 0 && <span className="sub">{say('lead.folders.well')}</span>}
        {folder?.problems.map((problem) => (
          <span key={problem} className="sub warn">
            {problem}
          </span>
        ))}
      </div>
      {shown?.picks === true ? (
        <Button
          kind="second"
          small
          before={FolderSync}
          isPending={busy}
          aria-label={say(folder ? 'lead.folders.changeOf' : 'lead.folders.chooseOf', { member: title })}
          onPress={() =>
            void choose(member).then((isLinked) => {
              if (isLinked) announce(say('lead.folders.linked', { member: title }))
            })
          }
        >
          {say(folder ? 'lead.folders.change' : 'lead.folders.choose')}
        </Button>
      ) : (
        <code>{say('lead.folders.command', { member })}</code>
      )}
    </li>
  )
}
