import { compare, parseDecimal, zero } from '../../fraction.ts'
import { below } from '../../json-path.ts'
import { refusal, type Refusal } from '../../refusal.ts'
import type { EvaluationFile, FileTender } from '../schema.ts'
import { checkTwice, type References } from './references.ts'

/** Bidders are unique; what is judged, priced and answered is in the procurement; prices are above zero. */
export function checkTenders(file: EvaluationFile, references: References): Refusal | undefined {
  const twice = checkTwice(
    file.tenders.map(({ bidder }) => bidder),
    (index) => below('tenders', index, 'bidder'),
  )
  if (twice) return twice
  const requirements = new Set<string>(file.procurement.requirements.map(({ id }) => id))
  for (const [index, tender] of file.tenders.entries()) {
    const path = below('tenders', index)
    const wrong =
      checkRequirements(tender, requirements, below(path, 'requirements')) ??
      checkPrices(tender, references, below(path, 'prices')) ??
      checkAnswers(tender, references, below(path, 'answers'))
    if (wrong) return wrong
  }
  return undefined
}

function checkRequirements(
  tender: FileTender,
  known: ReadonlySet<string>,
  path: string,
): Refusal | undefined {
  const requirement = Object.keys(tender.requirements ?? {}).find((id) => !known.has(id))
  return requirement === undefined
    ? undefined
    : refusal('refusal.unknownRequirement', { requirement }, below(path, requirement))
}

/** The formulas divide by prices, and a price of nothing would earn everything (rules.md, "Scoring", 6). */
function checkPrices(tender: FileTender, { tree }: References, path: string): Refusal | undefined {
  for (const [criterion, price] of Object.entries(tender.prices ?? {})) {
    const priced = tree.prices.find(({ criterion: { id } }) => id === criterion)
    const place = below(path, criterion)
    if (!priced) return refusal('refusal.unknownPriceCriterion', { criterion }, place)
    if (compare(parseDecimal(price), zero) <= 0) {
      const bidder = named(tender.name, tender.bidder)
      const values = { bidder, criterion: named(priced.criterion.title, criterion), price }
      return refusal('refusal.priceNotPositive', values, place)
    }
  }
  return undefined
}

function checkAnswers(tender: FileTender, { tree }: References, path: string): Refusal | undefined {
  const known = new Set<string>(tree.question.keys())
  const question = Object.keys(tender.answers ?? {}).find((id) => !known.has(id))
  return question === undefined
    ? undefined
    : refusal('refusal.unknownQuestion', { question }, below(path, question))
}

/** Whoever mends a file looks for the id, whoever reads about it knows the name. */
function named(name: string, id: string): string {
  return name === id ? name : `${name} (${id})`
}
