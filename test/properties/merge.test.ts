import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluationFileOf } from '../../shared/evaluation-file/write.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import type { Event, Recorded } from '../../shared/evaluation/event.ts'
import { evolve } from '../../shared/evaluation/evolve.ts'
import type { Sources } from '../../shared/evaluation/sources.ts'
import { memberId } from '../../shared/identifiers.ts'
import { acceptedEvent, at, Laptop } from '../exchange/apart.ts'
import { memberHistory, type MemberHistory } from './member-history.ts'
import { leadWithPacks, playedHistory, recordDigests } from './played-history.ts'

type Merge = (state: Evaluation, recorded: Recorded, sources: Sources) => Evaluation

const members = ['m1', 'm2'] as const
const { lead, packs } = leadWithPacks(members)
for (const member of members)
  lead.record({ type: 'RecordSent', member: memberId.parse(member), digest: recordDigests[0] })

/** What must not depend on how returns came in: the file, and all that the state holds. Maps in their own order. */
function shown(state: Evaluation): string {
  const file = JSON.stringify(evaluationFileOf(state))
  const whole = JSON.stringify(state, (_key, value: unknown) => (value instanceof Map ? [...value] : value))
  return `${file}\n${whole}`
}

interface Arrival {
  readonly histories: readonly MemberHistory[]
  /** Positions in the list of all returns: how they come in another time, each at least once. */
  readonly order: readonly number[]
  /** Those that come in once more after the lead has decided. */
  readonly again: readonly number[]
}

const arrival: fc.Arbitrary<Arrival> = fc.record({
  histories: fc.tuple(memberHistory, memberHistory),
  order: fc.array(fc.nat({ max: 999 }), { minLength: 60, maxLength: 60, size: 'max' }),
  again: fc.array(fc.nat({ max: 999 }), { maxLength: 6 }),
})

/** Both ways of accepting the same returns, as they come out. */
function bothWays(merge: Merge, { histories, order, again }: Arrival): readonly [string, string] {
  const played = histories.map((history, index) =>
    playedHistory(history, lead, packs.get(members[index] ?? 'm1') ?? [], true),
  )
  const accepted = played.flatMap(({ returns }) => returns).map(acceptedEvent)
  const decisions = played.flatMap((one) => one.decisions)
  const after = (events: readonly Event[]) =>
    shown(events.reduce((state, event) => merge(state, { at, by: 'lead', event }, lead.kept), lead.state))
  const pick = (number: number) => accepted[number % accepted.length] ?? []
  const twice = order.slice(0, 5).flatMap(pick)
  return [
    after([...accepted, ...decisions]),
    after([...shuffled([...accepted, ...twice], order), ...decisions, ...again.flatMap(pick)]),
  ]
}

/** In the order that a list of numbers says; each item once. */
function shuffled<Item>(items: readonly Item[], order: readonly number[]): readonly Item[] {
  return items
    .map((item, index) => ({ item, key: (order[index % order.length] ?? 0) * 1000 + index }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item)
}

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((others) => [item, ...others]),
  )
}

/** One laptop that sends once, with nothing special. */
const quiet: MemberHistory = {
  ...{ laptops: 1, copies: 0, older: [] },
  steps: [{ laptop: 0, act: { kind: 'submit' }, copies: false, sends: false }],
  decisions: { revoked: null, kept: null, resolved: null, links: false },
}

const lawOf = (merge: Merge) =>
  fc.property(arrival, (one) => {
    const [straight, shuffledWay] = bothWays(merge, one)
    return straight === shuffledWay
  })

describe('what returns add up to', () => {
  test('is the same in any order and any number of times, to the last byte of the file', () => {
    fc.assert(lawOf(evolve), { numRuns: 400 })
  })

  test('is the same in all 120 orders of five returns: a fork, a second laptop, a newer pack, an old one', () => {
    const [older, newer] = packs.get('m1') ?? []
    if (!older || !newer) throw new Error('There are no packs')
    const member = older.member.member
    const first = new Laptop(lead.kept, 'first', member).open(older).give('north', 'q1', '1')
    const old = first.send()
    const backup = first.copy().give('south', 'q2', '0')
    first.give('south', 'q2', '2').open(newer).give('north', 'q1', '2')
    const second = new Laptop(lead.kept, 'second', member).open(newer).give('north', 'q1', '0')
    const other = playedHistory(quiet, lead, packs.get('m2') ?? []).returns
    const returns = [old, backup.send(), first.send(), second.send(), ...other].map(acceptedEvent)
    expect(returns).toHaveLength(5)
    const after = (events: readonly Event[]) =>
      shown(events.reduce((state, event) => evolve(state, { at, by: 'lead', event }, lead.kept), lead.state))
    const outcomes = permutations(returns).map(after)
    expect(outcomes).toHaveLength(120)
    expect(new Set(outcomes).size).toBe(1)
    expect(outcomes[0]).toContain(`"forks":["${first.log}"]`)
  })

  test('the harness catches a merge in which the last return wins', () => {
    const lastWins: Merge = (state, recorded, sources) => {
      const { event } = recorded
      if (event.type !== 'ReturnAccepted') return evolve(state, recorded, sources)
      return sources
        .returned(event.file)
        .reduce(
          (before, entry) => (entry.event.type === 'ScoreGiven' ? evolve(before, entry, sources) : before),
          state,
        )
    }
    expect(fc.check(lawOf(lastWins), { numRuns: 300 }).failed).toBe(true)
  })

  test('the harness catches a merge that forgets what a fork held first', () => {
    const noForks: Merge = (state, recorded, sources) => {
      const { event } = recorded
      if (event.type !== 'ReturnAccepted') return evolve(state, recorded, sources)
      const returns = new Map(state.exchange.returns)
      const own = returns.get(event.member)
      if (own) {
        const devices = [...own.devices].filter(([log]) => log !== event.log)
        returns.set(event.member, { ...own, devices: new Map(devices) })
      }
      return evolve({ ...state, exchange: { ...state.exchange, returns } }, recorded, sources)
    }
    expect(fc.check(lawOf(noForks), { numRuns: 300 }).failed).toBe(true)
  })
})
