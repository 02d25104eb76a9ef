import type { ManifestFormat } from '../../../shared/exchange/manifest.ts'
import type { EvaluationId } from '../../../shared/identifiers.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { Secrets } from '../keys/secrets.ts'
import { keysIn, type About } from '../workspace/workspace-file.ts'
import { within, type ExchangeContext } from './context.ts'

/** An evaluation of this device that could have been meant, and what opens files for it. */
export interface Addressee {
  readonly key: EvaluationKey
  readonly about: About
  readonly secrets: Secrets
}

/** Who is at the other end of each kind of file. */
const roles: Readonly<Record<ManifestFormat, readonly About['role'][]>> = {
  'fairmark-documents': ['evaluator', 'lead'],
  'fairmark-pack': ['evaluator'],
  'fairmark-return': ['lead'],
  'fairmark-receipt': ['evaluator'],
  'fairmark-unlock': ['evaluator'],
  'fairmark-agreed': ['evaluator'],
  'fairmark-record': ['lead', 'evaluator'],
}

/**
 * The evaluations on this device for which such a file may be. Which one, only the opened file says, so the keys of all
 * are tried. One that is open in another window, or damaged, is left out.
 */
export function addressees(context: ExchangeContext, format: ManifestFormat): readonly Addressee[] {
  const { machine, home } = context.workspace
  return keysIn(machine.files, home).flatMap((key) => {
    const found = within(context, key, (evaluation) =>
      evaluation.hasKeys ? { key, about: evaluation.about, secrets: evaluation.secrets } : undefined,
    )
    return !found || isRefusal(found) || !roles[format].includes(found.about.role) ? [] : found
  })
}

/** The age identities that may open such a file. */
export function identitiesOf(known: readonly Addressee[], format: ManifestFormat): readonly string[] {
  const identities = known.flatMap(({ secrets }) =>
    format === 'fairmark-documents'
      ? [secrets.identity, ...(secrets.documents ?? []).map(({ identity }) => identity)]
      : secrets.identity,
  )
  return [...new Set(identities)]
}

/** Of this tender; the one that was asked for, where it was. */
export function meant(
  known: readonly Addressee[],
  evaluation: EvaluationId,
  asked: EvaluationKey | undefined,
): Addressee | undefined {
  const fitting = known.filter(({ about }) => about.evaluation === evaluation)
  return asked === undefined ? fitting[0] : fitting.find(({ key }) => key === asked)
}
