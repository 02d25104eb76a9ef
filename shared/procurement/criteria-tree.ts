import { divide, fraction, multiply, parseDecimal, type Fraction } from '../fraction.ts'
import type { CriterionId, QuestionId } from '../identifiers.ts'
import type { Criterion, Procurement, Question, Scale } from './procurement.ts'

/** A question where it hangs in the tree. */
export interface QuestionLeaf {
  readonly question: Question
  /** 1 for the first question of the procurement. */
  readonly number: number
  /** Percentage points of the whole, in both weighting modes. */
  readonly weighting: Fraction
  readonly scale: Scale
  /** The highest score of the scale, which earns the whole weighting. */
  readonly maximum: Fraction
  /** The top-level criterion that it counts towards. */
  readonly top: Criterion
  /** The criteria that hold it, from the top-level one down. */
  readonly within: readonly Criterion[]
}

/** A criterion that is priced by a formula. */
export interface PriceLeaf {
  readonly criterion: Criterion & { readonly price: NonNullable<Criterion['price']> }
  readonly weighting: Fraction
  readonly top: Criterion
  /** From the top-level criterion down to this one. */
  readonly within: readonly Criterion[]
}

/** An award criterion with everything below it. */
export interface CriterionNode {
  readonly criterion: Criterion
  readonly weighting: Fraction
  /** 0 at the top. */
  readonly depth: number
  readonly questions: readonly QuestionLeaf[]
  readonly prices: readonly PriceLeaf[]
}

/** The criteria of a procurement, walked once: a criterion, then the criteria it holds, then its questions. */
export interface CriteriaTree {
  /** Every criterion, each before those that it holds. */
  readonly criteria: readonly CriterionNode[]
  readonly top: readonly CriterionNode[]
  readonly questions: readonly QuestionLeaf[]
  readonly prices: readonly PriceLeaf[]
  readonly criterion: ReadonlyMap<CriterionId, CriterionNode>
  readonly question: ReadonlyMap<QuestionId, QuestionLeaf>
}

const hundred = fraction(100n)
const trees = new WeakMap<Procurement, CriteriaTree>()

/** Kept with the procurement object, which nobody changes: walking it again for each score would cost more than scoring. */
export function criteriaTree(procurement: Procurement): CriteriaTree {
  const known = trees.get(procurement)
  if (known) return known
  const tree = walk(procurement)
  trees.set(procurement, tree)
  return tree
}

/** Filled while the tree is walked. */
interface Leaves {
  readonly questions: QuestionLeaf[]
  readonly prices: PriceLeaf[]
}
type Node = Omit<CriterionNode, keyof Leaves> & Leaves

function walk(procurement: Procurement): CriteriaTree {
  const relative = procurement.weightings === 'relative'
  const criteria: Node[] = []
  const root: Leaves = { questions: [], prices: [] }

  /** A share of the parent in relative mode (rules.md, "Scoring", 2); percentage points of the whole otherwise. */
  function effective(weighting: string, parent: Fraction): Fraction {
    const own = parseDecimal(weighting)
    return relative ? divide(multiply(parent, own), hundred) : own
  }

  /** @param holders the nodes above, which get every leaf that is found below them */
  function visit(criterion: Criterion, holders: readonly Node[], parent: Fraction): void {
    const weighting = effective(criterion.weighting, parent)
    const node: Node = { criterion, weighting, depth: holders.length, questions: [], prices: [] }
    criteria.push(node)
    const path = [...holders, node]
    const within = path.map((holder) => holder.criterion)
    const top = within[0] ?? criterion
    const { price } = criterion
    if (price) {
      const leaf = { criterion: { ...criterion, price }, weighting, top, within }
      for (const { prices } of [root, ...path]) prices.push(leaf)
    }
    for (const child of criterion.criteria ?? []) visit(child, path, weighting)
    for (const question of criterion.questions ?? []) {
      const scale = question.scale ?? procurement.scale
      const leaf = {
        question,
        number: root.questions.length + 1,
        weighting: effective(question.weighting, weighting),
        scale,
        maximum: parseDecimal(scale.maximum),
        top,
        within,
      }
      for (const { questions } of [root, ...path]) questions.push(leaf)
    }
  }

  for (const criterion of procurement.criteria) visit(criterion, [], hundred)
  return {
    criteria,
    top: criteria.filter(({ depth }) => depth === 0),
    ...root,
    criterion: new Map(criteria.map((node) => [node.criterion.id, node])),
    question: new Map(root.questions.map((leaf) => [leaf.question.id, leaf])),
  }
}
