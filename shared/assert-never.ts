/** Ends a switch over a union: the compiler refuses a kind that was forgotten, and a value that lied about its type throws. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
