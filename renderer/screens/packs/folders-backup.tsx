import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useBackupFolder } from '../../use-backup-folder.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'

/** A quiet line: where backups go, and to choose it. Loud only where that folder is gone. */
export function BackupLine(): ReactNode {
  const say = useSay()
  const { shown, failure, busy, choose } = useBackupFolder()
  if (!shown) return null
  const { path, isMissing, picks } = shown
  return (
    <div className="backup-line">
      <p>
        {path === undefined ? say('lead.backup.none') : say('lead.backup.path', { path })}{' '}
        <span className="hint">{say('lead.backup.text')}</span>
      </p>
      {picks ? (
        <Button
          kind="quiet"
          small
          isPending={busy}
          aria-label={say(path === undefined ? 'lead.backup.chooseOf' : 'lead.backup.changeOf')}
          onPress={() => void choose()}
        >
          {say(path === undefined ? 'lead.backup.choose' : 'lead.backup.change')}
        </Button>
      ) : (
        <p className="hint">{say('lead.backup.noDialog', { command: say('lead.backup.command') })}</p>
      )}
      {isMissing && (
        <p className="missing" role="status">
          <Icon of={TriangleAlert} />
          {say('lead.backup.missing')}
        </p>
      )}
      {failure && (
        <p className="dialog-error" role="alert">
          {failure.sentence ?? say('common.noAnswer')}
        </p>
      )}
    </div>
  )
}
