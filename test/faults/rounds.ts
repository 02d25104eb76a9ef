const { env } = process
const long = env['npm_lifecycle_event'] === 'test:faults' || env['FAIRMARK_FAULTS'] === 'long'

/** How many rounds to run: few with all the other tests, many in `npm run test:faults` or with FAIRMARK_FAULTS=long. */
export function rounds(usually: number, atLength: number): number {
  return long ? atLength : usually
}

/**
 * What generated cases begin from: the same for each run of all tests, so that a commit has one verdict; another one each time
 * where there is time to look at what it finds.
 */
export const propertySeed = rounds(20_261_128, Date.now() & 0x7fffffff)

/** How long a test of so many rounds may take, in milliseconds. */
export const timeLimit = rounds(600_000, 7_200_000)

export function countTo(rounds: number): readonly number[] {
  return Array.from({ length: rounds }, (_, round) => round)
}
