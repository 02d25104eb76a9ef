import type { ManifestOf } from '../../../shared/exchange/manifest.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { needsVault } from '../keys/vault.ts'
import { readContainer } from './container/read-container.ts'
import { MemorySinks } from './container/sink.ts'
import { within, type ExchangeContext } from './context.ts'
import { withDocumentKey } from './document-keys.ts'
import { opened, openingOf, type FileOpened, type FileToOpen } from './file-to-open.ts'
import { addressees, identitiesOf } from './identities.ts'
import { newMember } from './new-member.ts'
import { documentKeyIn, packIn, type SoundPack } from './pack-in.ts'

/** A pack that the member's own key opens: a newer one, for a laptop that has an older one. */
export async function openPack(context: ExchangeContext, file: FileToOpen): Promise<FileOpened | Refusal> {
  const sinks = new MemorySinks()
  const identities = identitiesOf(addressees(context, 'fairmark-pack'), 'fairmark-pack')
  if (identities.length === 0) return refusal('refusal.file.notForThisDevice')
  const read = await readContainer({
    ...openingOf(context, file, { identities }, ['fairmark-pack']),
    check: (manifest) => packRefused(context, manifest),
    keep: sinks.keep,
  })
  return isRefusal(read) ? read : takePack(context, read.manifest, sinks.kept)
}

/** What speaks against a pack before its content is read: a device without a key, and somebody who is not the lead. */
export function packRefused(
  context: ExchangeContext,
  manifest: ManifestOf<'fairmark-pack'>,
): Refusal | undefined {
  const closed = needsVault(context.workspace.vault)
  if (closed) return closed
  if (manifest.from !== manifest.lead.signing) return refusal('refusal.packNotByLead')
  const known = knownLead(context, manifest)
  return known === undefined || known === manifest.from ? undefined : refusal('refusal.notFromLead')
}

/** The parts of this tender that were opened on this device before, of this member: usually none or one. */
function ownKeys(
  { workspace }: ExchangeContext,
  { evaluation, member }: ManifestOf<'fairmark-pack'>,
): readonly EvaluationKey[] {
  return workspace.findEvaluation(evaluation, 'evaluator', member)
}

/** The lead whom an earlier pack of this tender named on this device; whoever's it was. */
function knownLead(context: ExchangeContext, manifest: ManifestOf<'fairmark-pack'>): string | undefined {
  for (const key of context.workspace.findEvaluation(manifest.evaluation, 'evaluator')) {
    const lead = within(context, key, (evaluation) =>
      evaluation.hasKeys ? evaluation.secrets.lead?.signing : undefined,
    )
    if (typeof lead === 'string') return lead
  }
  return undefined
}

/** Decides what a pack is for this device: the first, a newer one, the one that is open already, or an older one. */
export function takePack(
  context: ExchangeContext,
  manifest: ManifestOf<'fairmark-pack'>,
  parts: ReadonlyMap<string, Uint8Array>,
): FileOpened | Refusal {
  const pack = packIn(manifest, parts)
  if (isRefusal(pack)) return pack
  const [key] = ownKeys(context, manifest).toReversed()
  if (key !== undefined) return takeNewer(context, key, manifest, pack)
  const made = newMember(context, manifest, pack)
  return isRefusal(made)
    ? made
    : opened('pack', made, context.say('exchange.opened.pack', { member: pack.content.member.title }))
}

function takeNewer(
  context: ExchangeContext,
  key: EvaluationKey,
  manifest: ManifestOf<'fairmark-pack'>,
  content: SoundPack,
): FileOpened | Refusal {
  const { lead, seen, member, packVersion } = manifest
  const { digest, bytes } = content
  const taken = within(context, key, (evaluation) => {
    const { pack } = evaluation.gathered.state
    if (pack?.digest === digest) return 'here'
    evaluation.keepPack(digest, bytes)
    const event = { type: 'PackOpened', member, digest, version: packVersion } as const
    const refused = evaluation.enter({ type: 'EnterExchange', event })
    if (refused) return refused
    const { secrets } = evaluation
    const documents = withDocumentKey(secrets, documentKeyIn(manifest, content))
    evaluation.saveSecrets({ ...secrets, lead, seen, documents: [...documents] })
    evaluation.signCheckpoint()
    return 'newer'
  })
  if (isRefusal(taken)) return taken
  return taken === 'here'
    ? opened('pack', key, context.say('exchange.opened.packHere'))
    : opened('newer-pack', key, context.say('exchange.opened.newerPack', { version: packVersion }))
}
