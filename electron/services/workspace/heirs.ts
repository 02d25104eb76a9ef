import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import type { Heir } from '../keys/workspace-keys.ts'

/** Whom the record names to open the evaluation when this device is lost, and who cannot yet. */
export function heirsDue({ exchange }: Evaluation, heirs: readonly Heir[]): readonly Heir[] {
  const { recovery, secondLead } = exchange
  const named: Heir[] = []
  if (recovery !== undefined) named.push({ to: 'recovery', recipient: recovery })
  if (secondLead) named.push({ to: 'second', recipient: secondLead.recipient })
  return named.filter(
    ({ to, recipient }) => !heirs.some((heir) => heir.to === to && heir.recipient === recipient),
  )
}
