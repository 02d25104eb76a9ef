import { randomBytes } from 'node:crypto'
import type { FileSystem } from './file-system.ts'
import { nodeFileSystem } from './node-file-system.ts'
import { takeLock, type TakeLock } from './take-lock.ts'

/** What the service has of the machine it runs on; tests bring a worse one. */
export interface Machine {
  readonly files: FileSystem
  readonly takeLock: TakeLock
  readonly now: () => Date
  /** So many random bytes, two hexadecimal digits each. */
  readonly randomHex: (bytes: number) => string
  /** The environment: where synced folders are. None in most tests. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

export const thisMachine: Machine = {
  files: nodeFileSystem,
  takeLock,
  now: () => new Date(),
  randomHex: (bytes) => randomBytes(bytes).toString('hex'),
  env: process.env,
}
