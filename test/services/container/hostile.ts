import { Encrypter, Stanza } from 'age-encryption'
import { MANIFEST_TYPE } from '../../../shared/exchange/manifest.ts'
import { canonicalBytes, sha256 } from '../../../electron/services/canonical.ts'
import { ustarHeader } from '../../../electron/services/exchange/container/ustar.ts'
import { signAs, signingKeyOf, type SigningKey } from '../../../electron/services/keys/signing.ts'
import { member } from './files.ts'

/** Somebody with a key of their own, who knows the format and the member's recipient. */
export const attacker = signingKeyOf('66'.repeat(32))

/** An entry as the attacker wants it: the manifest may say one thing and the tar another. */
export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
  /** Of the tar header; '0' is a file. */
  readonly type?: string
  readonly link?: string
  /** What the tar header says instead of the truth. */
  readonly size?: number
  /** The last change to the header block; its sum is made right afterwards. */
  readonly change?: (block: Buffer) => void
}

/** A tar without any of our writer's care. */
export function tarOf(entries: readonly Entry[], end: Uint8Array = new Uint8Array(1024)): Buffer {
  const blocks = entries.flatMap((entry) => {
    const { bytes } = entry
    return [headerOf(entry), bytes, new Uint8Array((512 - (bytes.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, end])
}

function headerOf({ name, bytes, type = '0', link = '', size = bytes.length, change }: Entry): Buffer {
  const block = Buffer.from(ustarHeader(name.slice(0, 100), size))
  block.write(type, 156, 'latin1')
  block.write(link, 157, 'latin1')
  change?.(block)
  block.write('        ', 148, 'latin1')
  const sum = block.reduce((sum, byte) => sum + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')} \u0000`, 148, 'latin1')
  return block
}

/** manifest.json and signature, rightly signed, whatever the manifest says. */
export function signedEntries(
  manifest: Uint8Array,
  { public: key, secret }: SigningKey = attacker,
): readonly Entry[] {
  const signature = signAs(MANIFEST_TYPE, manifest, secret)
  return [
    { name: 'manifest.json', bytes: manifest },
    { name: 'signature', bytes: canonicalBytes({ key, signature }) },
  ]
}

const id = '0f'.repeat(16)

/** A return's manifest by the attacker, with what is given instead. */
export function claims(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const position = { log: 'ab'.repeat(16), entries: 3, head: 'cd'.repeat(32) }
  return {
    format: 'fairmark-return',
    version: 1,
    evaluation: '01'.repeat(16),
    id,
    createdAt: '2024-03-04T10:00:00.000Z',
    from: attacker.public,
    to: [member.recipient],
    entries: [],
    member: 'carer-2',
    pack: 'ef'.repeat(32),
    log: position,
    seen: position,
    submitted: true,
    ...change,
  }
}

export function listed(name: string, bytes: Uint8Array, size = bytes.length) {
  return { name, size, sha256: sha256(bytes) }
}

export interface Sealing {
  /** The words of each clear header; one that is right, if nothing is said. */
  readonly clear?: readonly (readonly string[])[]
  readonly clearBody?: Uint8Array
  readonly recipients?: readonly string[]
  /** Words instead, with a work factor that costs the test nothing. */
  readonly words?: string
  readonly workFactor?: number
}

/** Encrypts anything, so that what is inside is what gets tested, and not age's MAC. */
export async function sealed(plain: Uint8Array, sealing: Sealing = {}): Promise<Buffer> {
  return Buffer.from(await encrypterOf(sealing).encrypt(plain))
}

/** As sealed, of what is too large for memory. */
export async function sealedStream(
  plain: ReadableStream<Uint8Array>,
  sealing: Sealing = {},
): Promise<ReadableStream<Uint8Array>> {
  return encrypterOf(sealing).encrypt(plain)
}

function encrypterOf({ clear, clearBody, recipients, words, workFactor }: Sealing): Encrypter {
  const encrypter = new Encrypter()
  if (words !== undefined) {
    encrypter.setPassphrase(words)
    encrypter.setScryptWorkFactor(workFactor ?? 1)
    return encrypter
  }
  for (const args of clear ?? [['fairmark', 'return', '1', id]]) {
    encrypter.addRecipient({ wrapFileKey: () => [new Stanza([...args], clearBody ?? new Uint8Array(0))] })
  }
  for (const recipient of recipients ?? [member.recipient]) encrypter.addRecipient(recipient)
  return encrypter
}
