import type { BidderId, MemberId, QuestionId } from '../../identifiers.ts'
import { below } from '../../json-path.ts'
import { criteriaTree, type CriteriaTree } from '../../procurement/criteria-tree.ts'
import { refusal, type Refusal } from '../../refusal.ts'
import type { EvaluationFile } from '../schema.ts'

/** What the entries of a file may refer to. */
export interface References {
  readonly tree: CriteriaTree
  readonly bidders: ReadonlySet<BidderId>
  readonly members: ReadonlySet<MemberId>
}

export function referencesOf({ procurement, tenders, panel }: EvaluationFile): References {
  return {
    tree: criteriaTree(procurement),
    bidders: new Set(tenders.map(({ bidder }) => bidder)),
    members: new Set(panel.map(({ member }) => member)),
  }
}

/** An entry of the file that names one or more of these. */
interface Naming {
  readonly bidder?: BidderId
  readonly member?: MemberId
  readonly question?: QuestionId
}

/** Refuses an entry that names a bidder, member or question that the file does not have. */
export function checkNames(
  { tree, bidders, members }: References,
  { bidder, member, question }: Naming,
  path: string,
): Refusal | undefined {
  if (member !== undefined && !members.has(member)) {
    return refusal('refusal.unknownMember', { member }, below(path, 'member'))
  }
  if (bidder !== undefined && !bidders.has(bidder)) {
    return refusal('refusal.unknownBidder', { bidder }, below(path, 'bidder'))
  }
  if (question !== undefined && !tree.question.has(question)) {
    return refusal('refusal.unknownQuestion', { question }, below(path, 'question'))
  }
  return undefined
}

/** Refuses the second of two equal ids in a list. */
export function checkTwice(ids: readonly string[], path: (index: number) => string): Refusal | undefined {
  const seen = new Set<string>()
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) return refusal('refusal.file.twice', { id }, path(index))
    seen.add(id)
  }
  return undefined
}

/** Says of each entry for a cell whether there was one before it. Ids may hold any character, so they are quoted. */
export function seenBefore(): (...ids: readonly string[]) => boolean {
  const seen = new Set<string>()
  return (...ids) => {
    const before = seen.size
    return seen.add(JSON.stringify(ids)).size === before
  }
}
