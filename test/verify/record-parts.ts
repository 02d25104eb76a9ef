import { canonicalBytes, sha256 } from '../../electron/services/canonical.ts'
import { partOf, writeTar, type Part } from '../../electron/services/exchange/container/write-tar.ts'
import { signAs, signingKeyOf } from '../../electron/services/keys/signing.ts'
import type { Recorded } from '../../shared/evaluation/event.ts'
import { MANIFEST_TYPE, recordManifest } from '../../shared/exchange/manifest.ts'
import { chained, type ChainedLog } from './chained-log.ts'
import { evaluation, LEAD, leadLog, secretOf, type PanelApart } from './panel-apart.ts'

/** The inside of a record: name and bytes, in the order of the file. */
export type Parts = ReadonlyMap<string, Uint8Array>

export interface RecordToMake {
  readonly lead: readonly Recorded[]
  /** Packs and returns. */
  readonly blobs: readonly Uint8Array[]
  /** Who signs the lead's checkpoints; "nobody" leaves the signatures as they were. */
  readonly checkpointsBy?: string
  /** Who signs the manifest. */
  readonly by?: string
}

/** The inside of a record, as its maker or a forger puts it together. */
export function partsOf({ lead, blobs, checkpointsBy = LEAD, by = LEAD }: RecordToMake): Parts {
  return sealed(logOfLead(lead, checkpointsBy), blobs, by)
}

export function logOfLead(recorded: readonly Recorded[], by: string): ChainedLog {
  return chained({ evaluation, log: leadLog, recorded, secret: by === 'nobody' ? undefined : secretOf(by) })
}

/** With a manifest that lists exactly these parts. */
export function sealed(
  { bytes, position }: Pick<ChainedLog, 'bytes' | 'position'>,
  blobs: readonly Uint8Array[],
  by = LEAD,
): Parts {
  const parts = [
    partOf(`events/${leadLog}`, bytes),
    ...blobs.map((blob) => partOf(`blobs/${sha256(blob)}`, blob)),
  ]
  const { public: key, secret } = signingKeyOf(secretOf(by))
  const manifest = canonicalBytes(
    recordManifest.parse({
      ...{ format: 'fairmark-record', version: 1, evaluation, id: evaluation, to: 'words' },
      ...{ createdAt: '2024-04-12T09:00:00.000Z', from: key, lead: position },
      entries: parts.map(({ name, size, sha256: hash }) => ({ name, size, sha256: hash })),
    }),
  )
  const signature = canonicalBytes({ key, signature: signAs(MANIFEST_TYPE, manifest, secret) })
  return new Map([
    ['manifest.json', manifest],
    ['signature', signature],
    [`events/${leadLog}`, bytes],
    ...blobs.map((blob) => [`blobs/${sha256(blob)}`, blob] as const),
  ])
}

/** The record that the lead exports. */
export function goodRecord({ lead, packs, returns }: PanelApart): RecordToMake {
  return { lead, blobs: [...packs, ...returns.map(({ bytes }) => bytes)] }
}

/** The tar that `age -d` gives. */
export async function tarOf(parts: Parts): Promise<Buffer> {
  const all: readonly Part[] = [...parts].map(([name, bytes]) => partOf(name, bytes))
  const pieces: Uint8Array[] = []
  for await (const piece of writeTar(all, () => undefined)) pieces.push(piece)
  return Buffer.concat(pieces)
}
