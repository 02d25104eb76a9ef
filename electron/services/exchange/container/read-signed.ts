import { MANIFEST_BYTES_MAXIMUM, type Manifest } from '../../../../shared/exchange/manifest.ts'
import { isRefusal, refusal, type Refusal } from '../../../../shared/refusal.ts'
import type { Inside } from './inside.ts'
import { SIGNATURE_BYTES } from './limits.ts'
import { readManifest } from './read-manifest.ts'
import { BLOCK, sizeInHeader, tarSize, ustarHeader } from './ustar.ts'

/** The first two entries: manifest.json and signature. */
export async function readSigned(inside: Inside): Promise<Manifest | Refusal> {
  const manifestBytes = await readNamed(inside, 'manifest.json', MANIFEST_BYTES_MAXIMUM)
  if (isRefusal(manifestBytes)) return manifestBytes
  const signatureBytes = await readNamed(inside, 'signature', SIGNATURE_BYTES)
  if (isRefusal(signatureBytes)) return signatureBytes
  const manifest = readManifest(manifestBytes, signatureBytes)
  if (isRefusal(manifest)) return manifest
  const sizes = manifest.entries.map(({ size }) => size)
  inside.expect(tarSize([manifestBytes.length, signatureBytes.length, ...sizes]))
  return manifest
}

async function readNamed(inside: Inside, name: string, maximum: number): Promise<Uint8Array | Refusal> {
  const unsound = refusal('refusal.file.unsound')
  const block = await inside.take(BLOCK)
  const size = sizeInHeader(block)
  const expected = size === undefined || size > maximum ? undefined : ustarHeader(name, size)
  if (size === undefined || expected === undefined || Buffer.compare(block, expected) !== 0) {
    return inside.wrong(unsound)
  }
  const bytes = await inside.take(size)
  return bytes.length === size && (await inside.isPadded(size)) ? bytes : inside.wrong(unsound)
}
