import { canonicalBytes, sha256 } from '../../electron/services/canonical.ts'
import { ageKeyOf } from '../../electron/services/keys/age-key.ts'
import { signAs, signingKeyOf } from '../../electron/services/keys/signing.ts'
import { decisionContext } from '../../electron/services/results/results-of.ts'
import type { Act, EnterExchange } from '../../shared/evaluation/command.ts'
import { decide } from '../../shared/evaluation/decide.ts'
import { allottedQuestions } from '../../shared/evaluation/decisions/known.ts'
import { packBidders } from '../../shared/evaluation/decisions/packs.ts'
import { emptyEvaluation, type Evaluation, type Member } from '../../shared/evaluation/evaluation.ts'
import type { Recorded } from '../../shared/evaluation/event.ts'
import { evolve } from '../../shared/evaluation/evolve.ts'
import { drawOrder } from '../../shared/evaluation/exchange/given-order.ts'
import type { Sources } from '../../shared/evaluation/sources.ts'
import type { Enrolment } from '../../shared/exchange/enrolment.ts'
import { makePack, packIssuedOf } from '../../shared/exchange/make-pack.ts'
import { ENROLMENT_TYPE } from '../../shared/exchange/manifest.ts'
import type { Pack } from '../../shared/exchange/pack.ts'
import { evaluationId, logId, type LogId, type MemberId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { ScriptedCommand } from '../../shared/sample/leicester.ts'
import { chained, checkpoint, type ChainedLog } from './chained-log.ts'

/** Fixed secrets: what a test forges with must be what was signed with. */
export const secretOf = (name: string): string => sha256(`a secret of ${name}`)
const idOf = (name: string): string => sha256(name).slice(0, 32)

export const evaluation = evaluationId.parse(idOf('evaluation'))
export const leadLog = logId.parse(idOf('log of the lead'))
export const logOf = (member: string): LogId => logId.parse(idOf(`log of ${member}`))
export const LEAD = 'procurement-lead'
const NOON = '2024-03-20T12:00:00.000Z'

/** A whole evaluation whose panel scored apart: what the lead's folder then holds. */
export interface PanelApart {
  /** Its checkpoints signed. */
  readonly lead: readonly Recorded[]
  /** Packs as they went out: canonical JSON. */
  readonly packs: readonly Uint8Array[]
  /** In the order in which they were accepted. */
  readonly returns: readonly Returned[]
  /** As the lead's own program has it. */
  readonly state: Evaluation
}

export interface Returned extends ChainedLog {
  readonly member: MemberId
}

/** What a forger does while the evaluation still goes on. */
export interface Tampering {
  /** What goes out instead of the pack. */
  readonly pack?: (pack: Pack) => object
  /** Whose secret proves the enrolment, instead of the one in the pack. */
  readonly enrolment?: string
  /** Entered in every member's log before the last checkpoint. */
  readonly afterScores?: readonly Recorded['event'][]
}

/**
 * Plays a script of an evaluation (as shared/sample tells it) as if everybody had their own laptop: what the lead did goes
 * into the lead's log, scores go into the logs of members, and come back as returns before the first score is agreed.
 */
export function panelApart(script: readonly ScriptedCommand[], tampering: Tampering = {}): PanelApart {
  const first = script.findIndex(({ command }) => isOfMember(command))
  const last = script.findLastIndex(({ command }) => isOfMember(command))
  const lead = new Lead()
  for (const { at, by, command } of script.slice(0, first)) lead.act(command, at, by)
  const { public: signing } = signingKeyOf(secretOf(LEAD))
  lead.enter({ type: 'KeysMade', signing, recipient: recipientOf(LEAD) })
  lead.enter({ type: 'RecoveryKeyMade', recipient: recipientOf('recovery') })
  const members = [...lead.state.panel.values()].filter(
    (member) => lead.state.procurement && allottedQuestions(lead.state.procurement, member).length > 0,
  )
  const packs = members.map((member) => lead.issue(member, tampering))
  lead.checkpoint()
  const scores = script.slice(first, last + 1)
  for (const [index, member] of members.entries())
    lead.accept(returnOf(member.member, packs[index] ?? new Uint8Array(), scores, tampering))
  lead.act({ type: 'OpenReturns', reason: '' })
  for (const { at, by, command } of script.slice(last + 1)) lead.act(command, at, by)
  lead.checkpoint()
  const log = chained({ evaluation, log: leadLog, recorded: lead.recorded, secret: secretOf(LEAD) })
  return { lead: log.entries, packs, returns: lead.returns, state: lead.state }
}

function isOfMember({ type }: ScriptedCommand['command']): boolean {
  return type === 'GiveScore' || type === 'SubmitScoreSheet'
}

export function recipientOf(name: string): string {
  return ageKeyOf(secretOf(`age ${name}`)).recipient
}

/** The lead's laptop: everything passes through the rules. */
class Lead {
  readonly recorded: Recorded[] = []
  readonly returns: Returned[] = []
  state = emptyEvaluation
  #draws = 0

  readonly #sources: Sources = {
    returned: (file) => this.returns.find((one) => one.file === file)?.entries ?? [],
    packed: () => emptyEvaluation,
  }

  act(act: Act, at = NOON, by = LEAD): void {
    const decided = decide(this.state, act, decisionContext(this.state))
    if (isRefusal(decided)) throw new Error(`${act.type}: ${decided.id} ${JSON.stringify(decided.values)}`)
    this.#record({ at, by, event: decided.event })
  }

  enter(event: EnterExchange['event']): void {
    this.act({ type: 'EnterExchange', event })
  }

  checkpoint(): void {
    this.#record(checkpoint(NOON, LEAD))
  }

  issue(member: Member, { pack: changed = (pack) => pack }: Tampering): Uint8Array {
    const order = drawOrder(this.state, member, packBidders(this.state, member), () => this.#drawn(member))
    const bytes = canonicalBytes(changed(makePack(this.state, member, 1, order)))
    const enrolment = signingKeyOf(secretOf(`enrolment of ${member.member}`)).public
    this.enter(
      packIssuedOf(this.state, member, { version: 1, digest: sha256(bytes), enrolment, to: 'words', order }),
    )
    return bytes
  }

  /** The same at each run, and for each member another order. */
  #drawn({ member }: Member): string {
    this.#draws += 1
    return sha256(`place ${String(this.#draws)} of ${member}`)
  }

  accept(returned: Returned): void {
    this.returns.push(returned)
    const { member, position, file } = returned
    this.enter({ type: 'ReturnAccepted', member, ...position, file })
  }

  #record(recorded: Recorded): void {
    this.recorded.push(recorded)
    this.state = evolve(this.state, recorded, this.#sources)
  }
}

/** A member's laptop: opens the pack, scores, sends. */
function returnOf(
  member: MemberId,
  packBytes: Uint8Array,
  script: readonly ScriptedCommand[],
  { enrolment: forger, afterScores = [] }: Tampering,
): Returned {
  const log = logOf(member)
  const pack = sha256(packBytes)
  const { public: signing } = signingKeyOf(secretOf(member))
  const recipient = recipientOf(member)
  const enrolment: Enrolment = { evaluation, member, log, pack, signing, recipient }
  const secret = secretOf(forger ?? `enrolment of ${member}`)
  const proof = signAs(ENROLMENT_TYPE, canonicalBytes(enrolment), secret)
  const of = (event: Recorded['event'], at = NOON): Recorded => ({ at, by: member, event })
  const recorded: readonly Recorded[] = [
    of({ type: 'PackOpened', member, digest: pack, version: 1 }),
    of({ type: 'DeviceEnrolled', evaluation, member, signing, recipient, pack, proof }),
    of({ type: 'InterestsDeclared', member, interests: [] }),
    ...script.flatMap(({ at, command }) => {
      if (command.type === 'GiveScore' && command.member === member)
        return of({ ...command, type: 'ScoreGiven' }, at)
      return command.type === 'SubmitScoreSheet' && command.member === member
        ? of({ type: 'ScoreSheetSubmitted', member }, at)
        : []
    }),
    ...afterScores.map((event) => of(event)),
    checkpoint(NOON, member),
  ]
  return { member, ...chained({ evaluation, log, recorded, secret: secretOf(member) }) }
}
