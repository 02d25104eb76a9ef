import type { BidderId, MemberId } from '../../identifiers.ts'
import type { Device, Evaluation, Interest, LinkDecision, MemberReturns, ScoreSheet } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import type { Sources } from '../sources.ts'
import { bidderOfCode } from './aliases.ts'
import { countedEntries } from './branches.ts'
import { CellSet } from './cell-set.ts'
import { mergeAnswers } from './merge-answers.ts'
import { orderOf } from './in-order.ts'
import { mergeLinks } from './merge-links.ts'
import { mergeLogs, type ReadLog } from './merge-logs.ts'
import { readLog, type Known } from './read-log.ts'

/** What the lead knows of a member who returned something, before it is read: the member's part of the state so far. */
export function returnsOf(state: Evaluation, member: MemberId): MemberReturns {
  const links = state.interests.get(member) ?? new Map<BidderId, Interest>()
  return (
    state.exchange.returns.get(member) ?? {
      devices: new Map(),
      troubles: { forks: [], conflicts: [], late: [], secondDevice: false },
      resolved: [],
      answers: new Map(),
      told: { at: state.declared.get(member), links },
      linkDecisions: [...links].map(([bidder, { nature, decision, reason }]): LinkDecision => ({
        bidder,
        nature,
        decision,
        reason,
      })),
    }
  )
}

/**
 * The state with one member's part made anew: from all that their returns hold and all that the lead decided of it, and
 * from nothing else. So neither the order in which returns were accepted nor how often shows in it, nor any clock.
 */
export function withReturns(
  state: Evaluation,
  member: MemberId,
  own: MemberReturns,
  sources: Sources,
): Evaluation {
  const order = orderOf(state)
  const read = readDevices(state, member, own, sources)
  const merged = mergeLogs(read, own.resolved)
  const returns: MemberReturns = {
    ...own,
    devices: new Map(read.map(({ log, device }) => [log, device])),
    troubles: {
      forks: read.filter(({ forked }) => forked).map(({ log }) => log),
      conflicts: order.cells(merged.conflicts),
      late: order.cells(new CellSet(read.flatMap(({ reading }) => reading.late.list())).list()),
      secondDevice: isSharedPack(read),
    },
    answers: mergeAnswers(read.map(({ reading }) => reading.answers)),
  }
  const sent = sentReading(read)
  const sheet: ScoreSheet = {
    submittedAt: sent?.submittedAt,
    scores: order.scores(merged.scores),
    ...(sent?.helpedBy === undefined ? {} : { helpedBy: sent.helpedBy }),
  }
  const links = mergeLinks([own.told.links, ...read.map(({ reading }) => reading.links)], own.linkDecisions)
  const declaredAt = own.told.at ?? read.find(({ reading }) => reading.declaredAt)?.reading.declaredAt
  return {
    ...state,
    sheets: order.members(kept(state.sheets, member, isEmpty(sheet) ? undefined : sheet)),
    declared: order.members(kept(state.declared, member, declaredAt)),
    interests: order.members(
      kept(state.interests, member, declaredAt === undefined ? undefined : order.bidders(links)),
    ),
    exchange: { ...state.exchange, returns: order.members(kept(state.exchange.returns, member, returns)) },
  }
}

/** What the logs of a member say, in the order of their ids. */
export function readDevices(
  state: Evaluation,
  member: MemberId,
  { devices }: MemberReturns,
  sources: Sources,
): readonly ReadDevice[] {
  const known: Known = {
    packs: state.exchange.packs.get(member) ?? [],
    corrections: state.exchange.corrections.get(member) ?? [],
    bidderOf: bidderOfCode(state),
  }
  return [...devices.values()]
    .sort((one, other) => (one.log < other.log ? -1 : 1))
    .map((device) => readDevice(device, known, sources))
}

interface ReadDevice extends ReadLog {
  readonly device: Device
  readonly forked: boolean
  readonly pack: string | undefined
}

function readDevice(device: Device, known: Known, sources: Sources): ReadDevice {
  const { entries, forked } = countedEntries(device, sources)
  const reading = readLog(entries, known)
  const [branch] = device.branches
  const enrolment = branch && enrolmentIn(branch.file, sources)
  return {
    log: device.log,
    device: {
      ...device,
      signing: enrolment?.event.signing ?? '',
      recipient: enrolment?.event.recipient ?? '',
      pack: enrolment?.event.pack ?? '',
      enrolledAt: enrolment?.at ?? '',
      packVersion: reading.packVersion,
      submittedAt: reading.submittedAt,
    },
    reading,
    forked,
    pack: device.revoked ? undefined : enrolment?.event.pack,
  }
}

/** Who a log is was said in its second entry; that it counts no longer does not change it. */
function enrolmentIn(
  file: string,
  sources: Sources,
): { readonly at: string; readonly event: EventOf<'DeviceEnrolled'> } | undefined {
  for (const { at, event } of sources.returned(file))
    if (event.type === 'DeviceEnrolled') return { at, event }
  return undefined
}

function isSharedPack(read: readonly ReadDevice[]): boolean {
  const packs = read.flatMap(({ pack }) => pack ?? [])
  return new Set(packs).size < packs.length
}

/** A sheet is sent when a log that opened the newest pack of all of them says so. */
function sentReading(read: readonly ReadDevice[]): ReadDevice['reading'] | undefined {
  const newest = Math.max(...read.map(({ reading }) => reading.packVersion))
  return read
    .map(({ reading }) => reading)
    .find((reading) => reading.packVersion === newest && reading.submittedAt !== undefined)
}

function isEmpty({ submittedAt: sent, scores }: ScoreSheet): boolean {
  return sent === undefined && scores.size === 0
}

function kept<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value | undefined,
): ReadonlyMap<Key, Value> {
  const next = new Map(map)
  if (value === undefined) next.delete(key)
  else next.set(key, value)
  return next
}
