import type { Act } from '../../../shared/evaluation/command.ts'
import { decide } from '../../../shared/evaluation/decide.ts'
import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import type { Event } from '../../../shared/evaluation/event.ts'
import { evolve } from '../../../shared/evaluation/evolve.ts'
import { noSources } from '../../../shared/evaluation/sources.ts'
import type { Enrolment } from '../../../shared/exchange/enrolment.ts'
import { evaluationFromPack } from '../../../shared/exchange/make-pack.ts'
import { ENROLMENT_TYPE, type ManifestOf } from '../../../shared/exchange/manifest.ts'
import { logId } from '../../../shared/identifiers.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { canonicalBytes } from '../canonical.ts'
import { newSecrets, type Secrets } from '../keys/secrets.ts'
import { signAs, signingKeyOf } from '../keys/signing.ts'
import { decisionContext } from '../results/results-of.ts'
import { within, type ExchangeContext } from './context.ts'
import { earlierWork, type EarlierWork } from './earlier-work.ts'
import { documentKeyIn, type SoundPack } from './pack-in.ts'

/**
 * A member's part on a device that has none: new keys, a new log that the pack's enrolment key binds to the member, and
 * what the member did before on another laptop, entered anew. There whole, or not at all.
 */
export function newMember(
  context: ExchangeContext,
  manifest: ManifestOf<'fairmark-pack'>,
  pack: SoundPack,
): EvaluationKey | Refusal {
  const { workspace } = context
  const { evaluation, member, packVersion: version, lead, seen, keys } = manifest
  const log = logId.parse(workspace.machine.randomHex(16))
  const documents = [documentKeyIn(manifest, pack)]
  const secrets: Secrets = { ...newSecrets(workspace.machine), documents, lead, seen }
  const { digest } = pack
  const enrolment: Enrolment = {
    evaluation,
    member,
    log,
    pack: digest,
    signing: signingKeyOf(secrets.signing).public,
    recipient: secrets.recipient,
  }
  const { signing, recipient } = enrolment
  const proof = signAs(ENROLMENT_TYPE, canonicalBytes(enrolment), keys.enrolment)
  const earlier = earlierWork(pack)
  const events = eventsOf(evaluationFromPack(pack.content), [
    { type: 'EnterExchange', event: { type: 'PackOpened', member, digest, version } },
    {
      type: 'EnterExchange',
      event: { type: 'DeviceEnrolled', evaluation, member, signing, recipient, pack: digest, proof },
    },
    ...earlier.acts,
  ])
  if (isRefusal(events)) return events
  const key = workspace.createMember({ evaluation, member, log, secrets, events, packs: [pack.bytes] })
  return isRefusal(key) ? key : (withDrafts(context, key, earlier) ?? key)
}

/** Decided one after the other. Earlier work that the rules do not allow any more is left out: it is not asked for. */
function eventsOf(start: Evaluation, acts: readonly Act[]): readonly Event[] | Refusal {
  let state = start
  const events: Event[] = []
  for (const act of acts) {
    const decided = decide(state, act, decisionContext(state))
    if (!isRefusal(decided)) {
      events.push(decided.event)
      state = evolve(state, { at: '', by: '', event: decided.event }, noSources)
    } else if (act.type === 'EnterExchange') return decided
  }
  return events
}

/** Answers to a question that was clarified since are to be looked at again: their words wait in the boxes. */
function withDrafts(
  context: ExchangeContext,
  key: EvaluationKey,
  { drafts }: EarlierWork,
): Refusal | undefined {
  const saved = within(context, key, (evaluation) => {
    for (const { bidder, question, draft } of drafts) evaluation.saveDraft(question, bidder, draft)
    evaluation.signCheckpoint()
    return true
  })
  return isRefusal(saved) ? saved : undefined
}
