import { chooseBackupFolder } from '../../services/backup/choose-backup-folder.ts'
import { thisMachine } from '../../services/disk/machine.ts'
import { usualHome } from '../../services/workspace/home.ts'
import type { AskedOf } from '../arguments.ts'
import { failure, type Failure } from '../failure.ts'
import { standingAt } from '../standing-at.ts'

/** `fairmark backup-folder DIR`: from now on backups go there, each time that Fairmark is closed. Prints nothing. */
export async function backupFolder({ folder }: AskedOf<'backup-folder'>): Promise<string | Failure> {
  const refused = chooseBackupFolder({ machine: thisMachine, home: usualHome() }, standingAt(folder))
  return refused ? failure(folder, refused) : ''
}
