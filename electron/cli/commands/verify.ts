import { createReadStream } from 'node:fs'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { isDiskFault } from '../../services/disk/disk-fault.ts'
import { nodeFileSystem as files } from '../../services/disk/node-file-system.ts'
import { verifyFile } from '../../services/verify/verify-file.ts'
import type { AskedOf } from '../arguments.ts'
import { diskFailure } from '../disk-failure.ts'
import { failure, isFailure, type Failure } from '../failure.ts'
import { keysToVerify } from '../keys-to-verify.ts'
import { standingAt } from '../standing-at.ts'
import { verifiedLine } from '../verified-line.ts'
import { verifyFolder } from '../verify-folder.ts'

/**
 * `fairmark verify FILE`: opens a file that travels and says in one line what holds. `fairmark verify FOLDER`: the record
 * in an evaluation's folder, or all of a home. Nothing is changed and nothing is taken in.
 */
export async function verify(asked: AskedOf<'verify'>, say: Say): Promise<string | Failure> {
  const { place } = asked
  try {
    const path = standingAt(place)
    const kind = files.kindOf(path)
    if (kind === undefined) return diskFailure(place, { code: 'ENOENT' })
    if (kind === 'folder') return await verifyFolder(asked, say)
    const keys = await keysToVerify(path, asked, say)
    if (isFailure(keys)) return keys
    const verified = await verifyFile(createReadStream(path), keys)
    return isRefusal(verified) ? failure(place, verified) : `${verifiedLine(place, verified, say)}\n`
  } catch (error) {
    if (isDiskFault(error)) return diskFailure(place, error)
    throw error
  }
}
