import type { AlikeReasons, GivenReason } from '../analysis/alike-reasons.ts'
import { rampStep } from '../charts/ramp.ts'
import { fraction, parseDecimal, toFixed } from '../fraction.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import { listed } from './firmness-work.ts'
import type { LeadWork } from './lead-work.ts'
import type { AlikeShown, AlikeSide, Observation } from './panel-scoring.ts'

/** So many are shown with their words. */
const SHOWN = 12
/** Of one group so many bidders or members are named. */
const NAMES = 3

/** Reasons in nearly the same words: how many, and by whom. */
export function likenessSeen(work: LeadWork, alike: readonly AlikeReasons[]): Observation {
  const { say } = work
  const more = alike.length - SHOWN
  return {
    isGood: alike.length === 0,
    title: say('lead.scoring.likeness.found', { count: alike.length }),
    text: alike.length === 0 ? '' : say('lead.scoring.likeness.text'),
    found: more > 0 ? [say('lead.checks.more', { count: more })] : [],
    figures: {
      columns: [
        say('lead.scoring.likeness.what'),
        say('lead.scoring.likeness.reasons'),
        say('lead.scoring.likeness.share'),
      ],
      rows: byMost(alike)
        .slice(0, SHOWN)
        .map((group) => ({
          id: idOf(group),
          cells: [titleOf(work, group), String(group.reasons.length), shareOf(work, group)],
        })),
      note: say('lead.scoring.likeness.note'),
    },
  }
}

/** The same with the two reasons that are most alike, side by side. */
export function alikeSeen(work: LeadWork, alike: readonly AlikeReasons[]): readonly AlikeShown[] {
  return byMost(alike)
    .slice(0, SHOWN)
    .map((group) => ({
      id: idOf(group),
      title: titleOf(work, group),
      sides: group.closest.map((reason) => sideOf(work, group, reason)),
    }))
}

/** Most reasons first, then as the questions stand. */
function byMost(alike: readonly AlikeReasons[]): readonly AlikeReasons[] {
  return alike.toSorted((one, other) => other.reasons.length - one.reasons.length)
}

function idOf({ kind, question, reasons: [first] }: AlikeReasons): string {
  return [kind, question, first?.member, first?.bidder].join(' ')
}

function titleOf(work: LeadWork, { kind, question, reasons }: AlikeReasons): string {
  const { say, procurement } = work
  const { number = question } = criteriaTree(procurement).question.get(question) ?? {}
  const [first] = reasons
  const member = first ? memberName(work, first) : ''
  const bidder = first ? bidderName(work, first) : ''
  return kind === 'member'
    ? say('lead.scoring.likeness.byMember', { member, number, count: reasons.length })
    : say('lead.scoring.likeness.byAnswer', {
        members: listed(
          say,
          reasons.map((reason) => memberName(work, reason)),
          NAMES,
        ),
        number,
        bidder,
      })
}

function sideOf(work: LeadWork, { kind, question }: AlikeReasons, reason: GivenReason): AlikeSide {
  const { say, procurement } = work
  const { score, reason: words } = reason.given
  const { good, worries } = words
  const bidder = bidderName(work, reason)
  const leaf = criteriaTree(procurement).question.get(question)
  return {
    name: kind === 'member' ? bidder : memberName(work, reason),
    bidder: reason.bidder,
    score: { score, ramp: rampStep(parseDecimal(score), leaf?.scale ?? procurement.scale) },
    good,
    worries,
    toAnswer: say('lead.scoring.likeness.toAnswer', { bidder }),
  }
}

function shareOf({ say }: LeadWork, { shared, either }: AlikeReasons): string {
  return say('lead.firm.percent', { share: toFixed(fraction(100n * BigInt(shared), BigInt(either)), 0) })
}

function memberName({ evaluation }: LeadWork, { member }: GivenReason): string {
  return evaluation.panel.get(member)?.title ?? member
}

function bidderName({ evaluation }: LeadWork, { bidder }: GivenReason): string {
  return evaluation.tenders.get(bidder)?.name ?? bidder
}
