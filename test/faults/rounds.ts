const { env } = process
const long = env['npm_lifecycle_event'] === 'test:faults' || env['FAIRMARK_FAULTS'] === 'long'

/** How many rounds to run: few with all the other tests, many in `npm run test:faults` or with FAIRMARK_FAULTS=long. */
export function rounds(usually: number, atLength: number): number {
  return long ? atLength : usually
}

/** How long a test of so many rounds may take, in milliseconds. */
export const timeLimit = rounds(600_000, 7_200_000)

export function countTo(rounds: number): readonly number[] {
  return Array.from({ length: rounds }, (_, round) => round)
}
