import type { Member } from '../evaluation/evaluation.ts'
import { devicesOf, scorersOf, type ExchangeWork } from './exchange-work.ts'
import { isOutdated } from './pack-outdated.ts'
import { typedOnPaper } from './paper-counts.ts'
import type { Need } from './progress.ts'

/** What waits for the lead: links first, then what is wrong with returns, then who is behind. */
export function needsOf(work: ExchangeWork): readonly Need[] {
  const scorers = scorersOf(work)
  return [
    ...scorers.flatMap((member) => interestsToDecide(work, member)),
    ...scorers.flatMap((member) => troublesOf(work, member)),
    ...scorers.flatMap((member) => paperToCheck(work, member)),
    ...noPacks(work),
    ...outdated(work, scorers),
    ...silent(work, scorers),
  ]
}

function interestsToDecide({ evaluation }: ExchangeWork, { member, title }: Member): readonly Need[] {
  return [...(evaluation.interests.get(member) ?? [])].flatMap(([bidder, { nature, unsure, decision }]) =>
    decision === 'undecided'
      ? [
          {
            kind: 'interest' as const,
            member,
            memberTitle: title,
            bidder,
            bidderName: evaluation.tenders.get(bidder)?.name ?? bidder,
            nature,
            unsure,
            declaredAt: evaluation.declared.get(member),
          },
        ]
      : [],
  )
}

function troublesOf({ evaluation }: ExchangeWork, { member, title }: Member): readonly Need[] {
  const troubles = evaluation.exchange.returns.get(member)?.troubles
  if (!troubles) return []
  const who = { member, memberTitle: title }
  const { forks, conflicts, late, secondDevice } = troubles
  return [
    ...(forks.length > 0 ? [{ kind: 'fork' as const, ...who }] : []),
    ...(conflicts.length > 0 ? [{ kind: 'conflict' as const, ...who, count: conflicts.length }] : []),
    ...(late.length > 0 ? [{ kind: 'late' as const, ...who, count: late.length }] : []),
    ...(secondDevice ? [{ kind: 'second-device' as const, ...who }] : []),
  ]
}

function paperToCheck(work: ExchangeWork, member: Member): readonly Need[] {
  const paper = typedOnPaper(work, member)
  if (!paper || paper.isChecked) return []
  return [
    { kind: 'paper', member: member.member, memberTitle: member.title, typed: paper.typed, of: paper.of },
  ]
}

/** Nobody can score yet: no pack, no paper, and no scores that came with the file. */
function noPacks({ evaluation: { exchange, sheets } }: ExchangeWork): readonly Need[] {
  const isBegun = exchange.packs.size > 0 || exchange.paper.size > 0
  return isBegun || [...sheets.values()].some(({ scores }) => scores.size > 0) ? [] : [{ kind: 'no-packs' }]
}

/** Whose pack no longer says what is asked. */
function outdated(work: ExchangeWork, scorers: readonly Member[]): readonly Need[] {
  const titles = scorers
    .filter((member) => {
      const pack = work.evaluation.exchange.packs.get(member.member)?.at(-1)
      return pack !== undefined && isOutdated(work, member, pack)
    })
    .map(({ title }) => title)
  return titles.length === 0 ? [] : [{ kind: 'outdated', titles }]
}

/** Who has a pack, and of whom nothing came back. */
function silent(work: ExchangeWork, scorers: readonly Member[]): readonly Need[] {
  const { packs, paper } = work.evaluation.exchange
  const titles = scorers
    .filter(({ member }) => packs.has(member) && !paper.has(member) && devicesOf(work, member).length === 0)
    .map(({ title }) => title)
  return titles.length === 0 ? [] : [{ kind: 'silent', titles }]
}
