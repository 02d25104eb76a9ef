import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { refusal } from '../../shared/refusal.ts'
import { isDiskFault } from '../services/disk/disk-fault.ts'
import { utf8Text } from '../services/json-text.ts'
import { diskFailure } from './disk-failure.ts'
import { failure, type Failure } from './failure.ts'
import { standingAt } from './standing-at.ts'

/** The largest evaluation file that is read: 128 MiB, many times the largest procurement we know of. */
const BYTES_MAXIMUM = 128 * 1024 * 1024
const CHUNK = 1024 * 1024

/** The text of a file or a pipe; a failure where it cannot be read, is no UTF-8 or is too large, and then only so much is read. */
export function readText(place: string): string | Failure {
  try {
    const bytes = readCapped(standingAt(place))
    if (bytes === undefined) {
      return failure(place, refusal('cli.tooLarge', { megabytes: BYTES_MAXIMUM / 1024 / 1024 }))
    }
    return utf8Text(bytes) ?? failure(place, refusal('cli.notUtf8'))
  } catch (error) {
    if (isDiskFault(error)) return diskFailure(place, error)
    throw error
  }
}

/** undefined for more than the maximum. A pipe or device tells no size, so it is counted while it is read. */
function readCapped(path: string): Uint8Array | undefined {
  const descriptor = openSync(path, 'r')
  try {
    if (fstatSync(descriptor).size > BYTES_MAXIMUM) return undefined
    const chunks: Uint8Array[] = []
    for (let total = 0; total <= BYTES_MAXIMUM;) {
      const chunk = new Uint8Array(CHUNK)
      const taken = readSync(descriptor, chunk)
      if (taken === 0) return Buffer.concat(chunks)
      chunks.push(chunk.subarray(0, taken))
      total += taken
    }
    return undefined
  } finally {
    closeSync(descriptor)
  }
}
