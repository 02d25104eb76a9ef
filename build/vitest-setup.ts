import { ensureBuilt, shell } from './ensure-built.ts'

/** Hundreds of tests start the program; bundled it starts in less than half the time. */
export function setup(): void {
  if (!ensureBuilt(shell)) throw new Error('The program could not be built')
}
