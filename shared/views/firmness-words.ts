import type { Tipping, TippingPoint } from '../analysis/tipping-points.ts'
import { compare, fraction, least, subtract, toDecimal, toFixed, zero, type Fraction } from '../fraction.ts'
import { listed, namesOf, type FirmnessWork } from './firmness-work.ts'
import type { FirmnessShown } from './firmness.ts'

/** A weighting that turns the result is called close within so many marks of the published one. */
const CLOSE = fraction(10n)
/** Sentences about weightings, before they are left to the drawing. */
const SENTENCES = 3
const WEIGHTING_PLACES = 2
const ALPHA_PLACES = 3
const hundred = fraction(100n)

/** By how much, and what could turn it: at most three short sentences. */
export function summary(work: FirmnessWork): readonly string[] {
  const { say, firmness, complete, ranked } = work
  if (ranked.length === 0) return [say('lead.firm.nobody')]
  if (ranked.length === 1) return [say('lead.firm.alone', { bidder: work.nameOf(ranked[0]?.bidder ?? '') })]
  if (complete.recommended === null) return [say('lead.firm.shared'), marksSentence(work)]
  const margin = firmness.margin ?? ''
  const distances = turnsOf(firmness.tippingPoints).map(({ distance }) => distance)
  const [nearest, ...others] = distances
  const other = nearest && least(nearest, ...others)
  return [
    say('lead.firm.margin', { margin }),
    other === undefined || compare(other, CLOSE) >= 0
      ? say('lead.firm.firmWeightings')
      : say('lead.firm.closeWeightings', { distance: toFixed(other, WEIGHTING_PLACES) }),
    marksSentence(work),
  ]
}

function marksSentence({ say, firmness, tree }: FirmnessWork): string {
  const { oneMark } = firmness
  if (oneMark.length === 0) return say('lead.firm.noMark')
  const questions = new Set(oneMark.map(({ question }) => question))
  const weightings = new Set(
    [...questions].map((id) => {
      const weighting = tree.question.get(id)?.weighting
      return weighting ? toFixed(weighting, WEIGHTING_PLACES).replace(/\.?0+$/, '') : ''
    }),
  )
  const [only] = weightings
  return weightings.size === 1 && only !== undefined
    ? say('lead.firm.markOfWeighting', { weighting: only })
    : say('lead.firm.markOfQuestions', { count: questions.size })
}

interface Turn {
  readonly point: TippingPoint
  readonly tipping: Tipping
  readonly side: 'below' | 'above'
  readonly distance: Fraction
}

/** Weightings that turn the result, the nearest first; not those of nothing or everything, which nobody could publish. */
export function turnsOf(points: readonly TippingPoint[]): readonly Turn[] {
  return points
    .flatMap((point): Turn[] =>
      (['below', 'above'] as const).flatMap((side) => {
        const tipping = point[side]
        if (!tipping || compare(tipping.weighting, zero) <= 0 || compare(tipping.weighting, hundred) >= 0)
          return []
        const apart = subtract(tipping.weighting, point.weighting)
        const distance = side === 'above' ? apart : subtract(zero, apart)
        return [{ point, tipping, side, distance }]
      }),
    )
    .sort((a, b) => compare(a.distance, b.distance))
}

/** What stands in words before any drawing: other weightings, and the people. */
export function facts(work: FirmnessWork): FirmnessShown['facts'] {
  const { say, ranked } = work
  const people = peopleSentences(work)
  return [
    ...(ranked.length < 2 || work.complete.recommended === null
      ? []
      : [
          {
            about: 'weightings' as const,
            label: say('lead.firm.weightings'),
            sentences: weightingSentences(work),
          },
        ]),
    ...(people.length === 0
      ? []
      : [{ about: 'people' as const, label: say('lead.firm.people'), sentences: people }]),
  ]
}

function weightingSentences(work: FirmnessWork): readonly string[] {
  const { say, firmness, complete } = work
  const first = work.nameOf(complete.recommended ?? '')
  const turns = turnsOf(firmness.tippingPoints)
  if (turns.length === 0) return [say('lead.firm.noWeighting', { first })]
  const more = turns.length - SENTENCES
  return [
    ...turns.slice(0, SENTENCES).map((turn) => turnSentence(work, turn)),
    ...(more > 0 ? [say('lead.firm.moreWeightings', { count: more })] : []),
  ]
}

/** Until which weighting the first stays first, and who would be then. */
export function turnSentence(work: FirmnessWork, { point, tipping, side }: Turn): string {
  const { say, tree, complete } = work
  return say('lead.firm.turn', {
    first: work.nameOf(complete.recommended ?? ''),
    criterion: tree.criterion.get(point.criterion)?.criterion.title ?? point.criterion,
    side,
    weighting: toFixed(tipping.weighting, WEIGHTING_PLACES),
    published: toDecimal(point.weighting),
    then: namesOf(work, tipping.first),
    count: tipping.first.length,
  })
}

function peopleSentences(work: FirmnessWork): readonly string[] {
  const { say, firmness } = work
  const { ordinal } = firmness.agreement
  const agreement = ordinal ? [say('lead.firm.agreement', { alpha: toFixed(ordinal, ALPHA_PLACES) })] : []
  return [...withoutSentences(work), ...agreement]
}

function withoutSentences(work: FirmnessWork): readonly string[] {
  const { say, firmness, complete } = work
  const [base, ...members] = firmness.withoutMember
  if (!base || members.length < 2) return []
  const changing = members.filter(({ changes }) => changes)
  const unsaid = members.filter(({ missing }) => missing > 0)
  const first = base.recommended === null ? namesOf(work, base.tied) : work.nameOf(base.recommended)
  return [
    ...(base.recommended === complete.recommended
      ? []
      : [say('lead.firm.meansDiffer', { first, count: Math.max(1, base.tied.length) })]),
    changing.length === 0
      ? say('lead.firm.withoutAny', { count: members.length - unsaid.length, first })
      : say('lead.firm.withoutSome', {
          count: changing.length,
          members: listed(
            say,
            changing.flatMap(({ member }) => (member === null ? [] : [work.titleOf(member)])),
          ),
        }),
    ...(unsaid.length === 0
      ? []
      : [
          say('lead.firm.withoutUnsaid', {
            members: listed(
              say,
              unsaid.flatMap(({ member }) => (member === null ? [] : [work.titleOf(member)])),
            ),
          }),
        ]),
  ]
}
