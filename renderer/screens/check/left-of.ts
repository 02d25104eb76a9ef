import type { CheckView } from '../../../shared/views/check.ts'

/** How many things are missing before the scores can be sent. */
export function leftOf({ declareFirst, missing }: CheckView): number {
  return missing.length + (declareFirst ? 1 : 0)
}
