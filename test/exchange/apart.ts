import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { z } from '../../shared/zod.ts'
import { commandSchema, type EnterExchange } from '../../shared/evaluation/command.ts'
import { decide } from '../../shared/evaluation/decide.ts'
import { emptyEvaluation, type Evaluation, type Member } from '../../shared/evaluation/evaluation.ts'
import type { Event } from '../../shared/evaluation/event.ts'
import { evolve } from '../../shared/evaluation/evolve.ts'
import type { ReturnedEntry, Sources } from '../../shared/evaluation/sources.ts'
import { evaluationFromPack, makePack, packIssuedOf } from '../../shared/exchange/make-pack.ts'
import type { Pack } from '../../shared/exchange/pack.ts'
import { evaluationId, logId, memberId, type LogId, type MemberId } from '../../shared/identifiers.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { testContext } from '../evaluation/context.ts'

export type CommandInput = z.input<typeof commandSchema>
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
export const hexOf = (value: unknown): string => sha256(canonicalize(value) ?? '')
export const ageKey = (name: string): string =>
  `age1${Array.from(sha256(name).slice(0, 58), (digit) => 'qpzry9x8gf2tvdw0'[parseInt(digit, 16)] ?? 'q').join('')}`
export const theEvaluation = evaluationId.parse('e'.repeat(32))
export const logOf = (name: string): LogId => logId.parse(sha256(name).slice(0, 32))
export const at = '2024-03-20T12:00:00.000Z'

/** A return: a member's log up to an entry. */
export interface Sent {
  readonly member: MemberId
  readonly log: LogId
  readonly entries: readonly ReturnedEntry[]
  readonly head: string
  readonly file: string
}

export const acceptedEvent = ({ member, log, entries, head, file }: Sent): Event => ({
  type: 'ReturnAccepted',
  ...{ member, log, entries: entries.length, head, file },
})

/** Everything that a SHA-256 may name; grows and never changes. */
export class Kept implements Sources {
  readonly packs = new Map<string, Pack>()
  readonly files = new Map<string, readonly ReturnedEntry[]>()
  readonly returned = (file: string): readonly ReturnedEntry[] => {
    const entries = this.files.get(file)
    if (!entries) throw new Error('This return was not kept')
    return entries
  }
  readonly packed = (digest: string): Evaluation => {
    const pack = this.packs.get(digest)
    if (!pack) throw new Error('This pack was not kept')
    return evaluationFromPack(pack)
  }
}

function decided(
  state: Evaluation,
  act: CommandInput | EnterExchange['event'],
  entered: boolean,
): Event | Refusal {
  const command = entered
    ? ({ type: 'EnterExchange', event: act } as EnterExchange)
    : commandSchema.parse(act)
  const decision = decide(state, command, testContext(state))
  return isRefusal(decision) ? decision : decision.event
}

function allowed(event: Event | Refusal): Event {
  if (isRefusal(event)) throw new Error(`${event.id} ${JSON.stringify(event.values)}`)
  return event
}

/** The lead's evaluation, in memory. */
export class Lead {
  readonly kept: Kept
  state: Evaluation
  readonly events: Event[] = []
  constructor(kept = new Kept(), state = emptyEvaluation) {
    this.kept = kept
    this.state = state
  }
  copy(): Lead {
    return new Lead(this.kept, this.state)
  }
  record(event: Event): this {
    this.events.push(event)
    this.state = evolve(this.state, { at, by: 'procurement-lead', event }, this.kept)
    return this
  }
  do(...commands: readonly CommandInput[]): this {
    for (const command of commands) this.record(allowed(decided(this.state, command, false)))
    return this
  }
  enter(...events: readonly EnterExchange['event'][]): this {
    for (const event of events) this.record(allowed(decided(this.state, event, true)))
    return this
  }
  refused(command: CommandInput): string {
    const event = decided(this.state, command, false)
    return isRefusal(event) ? event.id : 'allowed'
  }
  refusedToEnter(event: EnterExchange['event']): string {
    const found = decided(this.state, event, true)
    return isRefusal(found) ? found.id : 'allowed'
  }
  member(id: string): Member {
    const member = this.state.panel.get(memberId.parse(id))
    if (!member) throw new Error(`No ${id}`)
    return member
  }
  packOf(id: string): {
    readonly pack: Pack
    readonly issued: Extract<EnterExchange['event'], { type: 'PackIssued' }>
  } {
    const member = this.member(id)
    const version = (this.state.exchange.packs.get(member.member)?.at(-1)?.version ?? 0) + 1
    const pack = makePack(this.state, member, version)
    const digest = hexOf(pack)
    this.kept.packs.set(digest, pack)
    const enrolment = sha256(`enrolment ${digest}`)
    return { pack, issued: packIssuedOf(this.state, member, { version, digest, enrolment, to: 'words' }) }
  }
  issue(id: string): Pack {
    const { pack, issued } = this.packOf(id)
    this.enter(issued)
    return pack
  }
  accept(...returns: readonly Sent[]): this {
    for (const sent of returns) {
      const { member, log, entries, head, file } = sent
      this.enter({ type: 'ReturnAccepted', member, log, entries: entries.length, head, file })
    }
    return this
  }
}

/** One laptop of a member: its log, in memory. */
export class Laptop {
  readonly kept: Kept
  readonly log: LogId
  readonly member: MemberId
  state = emptyEvaluation
  entries: readonly ReturnedEntry[] = []
  lines: readonly string[] = []
  head = '0'.repeat(64)
  constructor(kept: Kept, name: string, member: MemberId) {
    this.kept = kept
    this.log = logOf(name)
    this.member = member
  }
  /** The same log written on elsewhere: a restored backup. */
  copy(): Laptop {
    const other = new Laptop(this.kept, '', this.member)
    return Object.assign(other, this)
  }
  record(event: Event, when = at): this {
    const entry = { at: when, by: this.member, event, n: this.entries.length, prev: this.head }
    const line = canonicalize({ log: this.log, ...entry }) ?? ''
    this.state = evolve(this.state, entry, this.kept)
    this.entries = [...this.entries, entry]
    this.lines = [...this.lines, line]
    this.head = sha256(line)
    return this
  }
  open(pack: Pack): this {
    const digest = hexOf(pack)
    const { member, version } = { member: pack.member.member, version: pack.version }
    const first = this.entries.length === 0
    this.enter({ type: 'PackOpened', member, digest, version })
    const [signing, recipient, proof] = [sha256(this.log), ageKey(this.log), sha256(this.log).repeat(2)]
    if (first)
      this.enter({
        ...{ type: 'DeviceEnrolled', evaluation: theEvaluation, member, signing, recipient },
        ...{ pack: digest, proof },
      })
    return this
  }
  enter(event: EnterExchange['event']): this {
    return this.record(allowed(decided(this.state, event, true)))
  }
  do(...commands: readonly CommandInput[]): this {
    for (const command of commands) this.record(allowed(decided(this.state, command, false)))
    return this
  }
  /** Does it if the rules allow it. */
  try(command: CommandInput): this {
    return this.ifAllowed(decided(this.state, command, false))
  }
  tryToEnter(event: EnterExchange['event']): this {
    return this.ifAllowed(decided(this.state, event, true))
  }
  private ifAllowed(event: Event | Refusal): this {
    return isRefusal(event) ? this : this.record(event)
  }
  refused(command: CommandInput): string {
    const event = decided(this.state, command, false)
    return isRefusal(event) ? event.id : 'allowed'
  }
  refusedToEnter(event: EnterExchange['event']): string {
    const found = decided(this.state, event, true)
    return isRefusal(found) ? found.id : 'allowed'
  }
  give(bidder: string, question: string, score: string, good = 'Because.'): this {
    return this.do({
      ...{ type: 'GiveScore', member: this.member, bidder, question, score },
      reason: { good, worries: '', evidence: [] },
    })
  }
  /** Says that there is no link with a bidder, unless something was said of it. */
  submit(): this {
    const { member } = this
    if (!this.state.declared.has(member)) this.do({ type: 'DeclareInterests', member, interests: [] })
    return this.do({ type: 'SubmitScoreSheet', member: this.member })
  }
  /** The log up to its first so many entries. */
  send(count = this.entries.length): Sent {
    const lines = this.lines.slice(0, count)
    const file = sha256(lines.map((line) => `${line}\n`).join(''))
    const entries = this.entries.slice(0, count)
    this.kept.files.set(file, entries)
    return { member: this.member, log: this.log, entries, head: sha256(lines.at(-1) ?? ''), file }
  }
}
