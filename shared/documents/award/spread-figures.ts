import type { SpreadChart, SpreadMark, SpreadRow } from '../../charts/chart.ts'
import { drawingNumber, rampStep, shareOfScale } from '../../charts/ramp.ts'
import { compare, equals, parseDecimal, toDecimal, toFixed, type Fraction } from '../../fraction.ts'
import type { Divergence } from '../../moderation/divergence.ts'
import { stepsOf } from '../../procurement/criteria.ts'
import type { Scale } from '../../procurement/procurement.ts'
import { figure } from '../blocks.ts'
import type { Block } from '../document.ts'
import type { AwardWork } from './award-work.ts'
import { scoreText } from './words.ts'

/** A scale with more steps has only its ends named. */
const STEPS_NAMED = 11

/** The spreads, one figure for each scale that they are on. */
export function spreadFigures(work: AwardWork, widest: readonly Divergence[]): readonly Block[] {
  const byScale = Map.groupBy(widest, ({ leaf }) => JSON.stringify(leaf.scale))
  return [...byScale.values()].flatMap((group) => {
    const scale = group[0]?.leaf.scale
    if (!scale) return []
    const caption = work.say('award.spread.caption')
    const rows = group.map((divergence) => rowOf(work, divergence))
    const chart: SpreadChart = {
      kind: 'spread',
      title: caption,
      alt: [work.say('award.spread.alt'), ...group.map((divergence) => altOf(work, divergence))].join(' '),
      stakeHeading: work.say('award.spread.atStake'),
      axis: axisOf(scale),
      rows,
    }
    return [figure({ counts: 'figure', caption, chart })]
  })
}

function axisOf(scale: Scale): SpreadChart['axis'] {
  const steps = stepsOf(scale)
  const named = steps.length <= STEPS_NAMED ? steps : [steps[0] ?? '', steps.at(-1) ?? '']
  return named.map((label) => ({ label, at: drawingNumber(shareOfScale(parseDecimal(label), scale)) }))
}

function agreedScore({ evaluation }: AwardWork, { bidder, leaf }: Divergence): Fraction | undefined {
  const score = evaluation.agreed.get(bidder)?.get(leaf.question.id)?.at(-1)?.score
  return score === undefined ? undefined : parseDecimal(score)
}

function rowOf(work: AwardWork, divergence: Divergence): SpreadRow {
  const { bidder, leaf, atStake } = divergence
  return {
    title: leaf.question.title,
    subtitle: work.nameOf(bidder),
    stake: work.say('award.spread.marks', { marks: stakeText(atStake) }),
    marks: marksOf(work, divergence, agreedScore(work, divergence)),
  }
}

/** Whole marks as they are, others with up to two places. */
function stakeText(atStake: Fraction): string {
  return toDecimal(parseDecimal(toFixed(atStake, 2)))
}

function marksOf(
  { say }: AwardWork,
  { leaf, scores }: Divergence,
  agreed: Fraction | undefined,
): SpreadMark[] {
  const counts = new Map<string, number>()
  for (const score of scores) counts.set(toDecimal(score), (counts.get(toDecimal(score)) ?? 0) + 1)
  if (agreed && !counts.has(toDecimal(agreed))) counts.set(toDecimal(agreed), 0)
  return [...counts]
    .map(([text, count]) => ({ score: parseDecimal(text), count }))
    .sort((a, b) => compare(a.score, b.score))
    .map(({ score, count }) => ({
      at: drawingNumber(shareOfScale(score, leaf.scale)),
      label: count === 0 ? '' : say('award.spread.times', { count }),
      agreed: agreed && equals(agreed, score) ? rampStep(score, leaf.scale) : undefined,
    }))
}

function altOf(work: AwardWork, divergence: Divergence): string {
  const { bidder, leaf, lowest, highest, atStake } = divergence
  const agreed = agreedScore(work, divergence)
  return work.say('award.spread.altRow', {
    question: leaf.question.title,
    bidder: work.nameOf(bidder),
    lowest: scoreText(lowest),
    highest: scoreText(highest),
    agreed: agreed ? scoreText(agreed) : 'none',
    hasAgreed: agreed ? 'yes' : 'no',
    marks: stakeText(atStake),
  })
}
