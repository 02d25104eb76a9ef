/** How many rounds to run: few with all the other tests, many in `npm run test:faults`. */
export function rounds(usually: number, atLength: number): number {
  return process.env['npm_lifecycle_event'] === 'test:faults' ? atLength : usually
}

export function countTo(rounds: number): readonly number[] {
  return Array.from({ length: rounds }, (_, round) => round)
}
