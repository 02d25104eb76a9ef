import type { MessageId } from '../../shared/messages/message.ts'
import { refusal } from '../../shared/refusal.ts'
import type { DiskFault } from '../services/disk/disk-fault.ts'
import { failure, type Failure } from './failure.ts'

const sentences: Readonly<Record<string, MessageId>> = {
  ENOENT: 'cli.notThere',
  EISDIR: 'cli.isFolder',
  ENOTDIR: 'cli.notFolder',
  EEXIST: 'cli.notFolder',
  EACCES: 'cli.notAllowed',
  EPERM: 'cli.notAllowed',
  EROFS: 'cli.notAllowed',
  ENOSPC: 'cli.diskFull',
  EDQUOT: 'cli.diskFull',
  ENAMETOOLONG: 'cli.nameTooLong',
}

/** A failure of the disk in words. Nothing was written: whoever writes takes back what was begun. */
export function diskFailure(place: string | undefined, { code }: Pick<DiskFault, 'code'>): Failure {
  return failure(place, refusal(sentences[code] ?? 'cli.diskFailed', { code }))
}
