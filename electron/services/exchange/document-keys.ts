import { isClosed } from '../../../shared/evaluation/decisions/known.ts'
import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import type { BidderId, MemberId } from '../../../shared/identifiers.ts'
import { ageKeyOf } from '../keys/age-key.ts'
import type { DocumentKey, Secrets } from '../keys/secrets.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'

/** The same bidders have the same, in whichever order they are named. */
export function nameOfSet(bidders: readonly BidderId[]): string {
  return [...bidders].sort().join('\n')
}

/**
 * The keys that may close the documents of exactly these bidders: none that is in a pack of somebody who is kept apart
 * from one of them, for what a person received once, a newer pack does not take back.
 */
export function soundDocumentKeys(
  state: Evaluation,
  { documents = [] }: Pick<Secrets, 'documents'>,
  bidders: readonly BidderId[],
): readonly DocumentKey[] {
  const set = nameOfSet(bidders)
  return documents.filter(
    (key) => nameOfSet(key.bidders) === set && !key.members.some((member) => isApart(state, member, bidders)),
  )
}

/** Whether the member is kept apart from one of these bidders. */
export function isApart(state: Evaluation, member: MemberId, bidders: readonly BidderId[]): boolean {
  return bidders.some((bidder) => isClosed(state, member, bidder))
}

/** The age identity that goes into a pack: what opens the documents of its bidders. Made when it is first needed. */
export function documentsIdentity(
  evaluation: OpenEvaluation,
  member: MemberId,
  bidders: readonly BidderId[],
  randomHex: (bytes: number) => string,
): string {
  const { secrets } = evaluation
  const { state } = evaluation.gathered
  const key = soundDocumentKeys(state, secrets, bidders).at(-1) ?? {
    bidders: [...bidders].sort(),
    members: [],
    identity: ageKeyOf(randomHex(32)).identity,
  }
  const { identity } = key
  if (!key.members.includes(member)) {
    const others = (secrets.documents ?? []).filter((other) => other.identity !== identity)
    const known = { ...key, members: [...key.members, member] }
    evaluation.saveSecrets({ ...secrets, documents: [...others, known] })
  }
  return identity
}

/** A member's keys with that of a pack just opened; those of older packs open what was made for them. */
export function withDocumentKey(
  { documents = [] }: Pick<Secrets, 'documents'>,
  received: DocumentKey,
): readonly DocumentKey[] {
  return [...documents.filter(({ identity }) => identity !== received.identity), received]
}
