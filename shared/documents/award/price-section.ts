import { moneyDifference } from '../../analysis/difference.ts'
import { toDecimal, toFixed } from '../../fraction.ts'
import type { PriceLeaf } from '../../procurement/criteria-tree.ts'
import { lowPrices, rankReversals } from '../../scoring/flags.ts'
import { paragraph, row, section, table } from '../blocks.ts'
import type { Block } from '../document.ts'
import { noText, type Text } from '../text.ts'
import type { AwardWork } from './award-work.ts'
import { choice, countWord, listOf, saying, sentences } from './words.ts'
import { writtenBlocks } from './written-section.ts'

/** Prices and their marks, what was flagged, and whether a losing price could turn the result. */
export function priceSection(work: AwardWork) {
  const { tree, say } = work
  if (tree.prices.length === 0) return undefined
  return section({
    id: 'price',
    title: say('award.section.price'),
    blocks: [
      ...tree.prices.flatMap((leaf) => formulaAndTable(work, leaf)),
      ...flags(work),
      ...writtenBlocks(work, 'price'),
    ],
  })
}

function formulaAndTable(work: AwardWork, leaf: PriceLeaf): readonly Block[] {
  const { criterion, weighting } = leaf
  const named = work.tree.prices.length > 1 ? 'yes' : 'no'
  const values = {
    named,
    criterion: criterion.title,
    marks: toDecimal(weighting),
    formula: choice(criterion.price.formula),
  }
  const opening = paragraph(saying(work, 'award.price.formula', values))
  return work.ranked.length === 0 ? [opening] : [opening, priceTable(work, leaf)]
}

function priceTable(work: AwardWork, { criterion }: PriceLeaf): Block {
  const { ranked, procurement, formats, say, tree } = work
  const alone = tree.prices.length === 1
  const budget = alone ? procurement.contract?.annualBudget : undefined
  const figures = { align: 'end' as const, figures: true }
  return table({
    caption: say('award.price.caption', { named: alone ? 'no' : 'yes', criterion: criterion.title }),
    columns: [
      { heading: say('award.bidder'), role: 'row-header', grows: true },
      { heading: say('award.price.price', { yearly: budget === undefined ? 'no' : 'yes' }), ...figures },
      ...(budget === undefined ? [] : [{ heading: say('award.price.budget'), ...figures }]),
      { heading: say('award.marks'), ...figures },
    ],
    rows: ranked.map(({ tender, result }) => {
      const price = tender.prices.get(criterion.id) ?? ''
      const against = budget === undefined ? [] : [againstBudget(work, price, budget)]
      const isFirst = tender.bidder === work.first?.tender.bidder
      const marks = result.prices.get(criterion.id)?.shown ?? ''
      return row([tender.name, formats.money(price), ...against, marks], {
        tone: isFirst ? 'first' : 'plain',
        strong: isFirst,
      })
    }),
    note: note(work, criterion.id, budget),
  })
}

function againstBudget({ formats, say }: AwardWork, price: string, budget: string): string {
  const { size, which } = moneyDifference(price, budget)
  return say('award.price.difference', { which, amount: formats.money(size) })
}

function note(
  work: AwardWork,
  criterion: PriceLeaf['criterion']['id'],
  budget: string | undefined,
): Text | undefined {
  const { below, formats } = work
  const others = below.flatMap(({ tender }) => {
    const price = tender.prices.get(criterion)
    return price === undefined
      ? []
      : [saying(work, 'award.price.offered', { bidder: tender.name, price: formats.money(price) })]
  })
  const text = sentences(
    budget === undefined ? noText : saying(work, 'award.price.budgetIs', { budget: formats.money(budget) }),
    ...others,
  )
  return text.length === 0 ? undefined : text
}

/** Flags, never rejections. */
function flags(work: AwardWork): readonly Block[] {
  const { assessment, formats, say, ranked } = work
  if (!assessment || ranked.length < 2) return []
  const low = lowPrices(assessment).map(({ bidder, criterion, meanOfOthers, percentBelow }) =>
    paragraph(
      saying(work, 'award.price.low', {
        bidder: work.nameOf(bidder),
        criterion: work.tree.criterion.get(criterion)?.criterion.title ?? '',
        named: work.tree.prices.length > 1 ? 'yes' : 'no',
        percent: toFixed(percentBelow, 1),
        others: ranked.length - 1,
        word: countWord(say, ranked.length - 1),
        mean: formats.money(toFixed(meanOfOthers, 0)),
      }),
    ),
  )
  const turns = rankReversals(assessment).map(({ without, recommended, tied }) => {
    const bidders = listOf(say, (recommended === null ? tied : [recommended]).map(work.nameOf), 4)
    return paragraph(saying(work, 'award.price.turns', { without: work.nameOf(without), bidders }))
  })
  const none = low.length === 0 ? [paragraph(saying(work, 'award.price.noneLow'))] : []
  const stable =
    turns.length === 0 && ranked.length > 2 ? [paragraph(saying(work, 'award.price.stable'))] : []
  return [...low, ...none, ...turns, ...stable]
}
