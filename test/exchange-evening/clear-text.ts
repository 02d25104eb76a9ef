import { readContainer, type Keys } from '../../electron/services/exchange/container/read-container.ts'
import { MemorySinks } from '../../electron/services/exchange/container/sink.ts'
import { nodeFileSystem } from '../../electron/services/disk/node-file-system.ts'
import { pieces } from '../../electron/services/workspace/outgoing-files.ts'
import type { Manifest, ManifestFormat } from '../../shared/exchange/manifest.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { done } from './device.ts'
import type { Issued } from './small-tender.ts'

/** Everything that stands in a file that travels, for whoever holds its key. */
export interface Inside {
  readonly manifest: Manifest
  readonly parts: ReadonlyMap<string, Uint8Array>
}

async function inside(
  path: string,
  keys: Keys,
  accept: readonly ManifestFormat[],
): Promise<Inside | Refusal> {
  const sinks = new MemorySinks()
  const source = pieces(nodeFileSystem, path)
  const read = await readContainer({ source, keys, accept, keep: sinks.keep })
  return isRefusal(read) ? read : { manifest: read.manifest, parts: sinks.kept }
}

export async function packOpened({ path, words = '' }: Issued): Promise<Inside> {
  return done(await inside(path, { words }, ['fairmark-pack']))
}

/** A documents file, opened with this age identity. */
export async function openedWith(path: string, identity: string): Promise<Inside | Refusal> {
  return inside(path, { identities: [identity] }, ['fairmark-documents'])
}

/** What the panel agreed, as the member's laptop reads it. */
export async function agreedOpened(path: string, identity: string): Promise<Inside> {
  return done(await inside(path, { identities: [identity] }, ['fairmark-agreed']))
}

/** A record that was exported to six words. */
export async function recordOpened(path: string, words = ''): Promise<Inside> {
  return done(await inside(path, { words }, ['fairmark-record']))
}

/** What a pack gives its member to open documents with. */
export async function packSecrets(pack: Issued): Promise<string> {
  const { manifest } = await packOpened(pack)
  if (manifest.format !== 'fairmark-pack') throw new Error('Not a pack')
  return manifest.keys.documents
}

/** In small letters, to be searched. */
export function clearText({ manifest, parts }: Inside): string {
  return [JSON.stringify(manifest), ...[...parts.values()].map((bytes) => Buffer.from(bytes).toString())]
    .join('\n')
    .toLowerCase()
}
