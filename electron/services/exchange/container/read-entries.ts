import { createHash } from 'node:crypto'
import type { Listed } from '../../../../shared/exchange/manifest.ts'
import { refusal, type Refusal } from '../../../../shared/refusal.ts'
import type { Inside } from './inside.ts'
import type { Sink } from './sink.ts'
import { TAR_END, ustarHeader } from './ustar.ts'

/** Reads exactly the entries that are listed, in their order, and nothing after them. */
export async function readEntries(
  inside: Inside,
  entries: readonly Listed[],
  keep: (listed: Listed) => Promise<Sink | undefined>,
): Promise<Refusal | undefined> {
  for (const [index, entry] of entries.entries()) {
    const refused = await readEntry(inside, entry, index + 1, keep)
    if (refused !== undefined) return refused
  }
  return (await isAtEnd(inside)) ? undefined : inside.wrong(refusal('refusal.file.surplus'))
}

async function readEntry(
  inside: Inside,
  listed: Listed,
  number: number,
  keep: (listed: Listed) => Promise<Sink | undefined>,
): Promise<Refusal | undefined> {
  const { name, size, sha256 } = listed
  const notAllowed = refusal('refusal.file.entryNotAllowed', { number })
  if (!(await inside.holds(ustarHeader(name, size)))) return inside.wrong(notAllowed)
  const sink = await keep(listed)
  const hash = createHash('sha256')
  let missing = size
  for await (const piece of inside.pieces(size)) {
    if (inside.aborted) return refusal('refusal.file.cancelled')
    missing -= piece.length
    hash.update(piece)
    await sink?.write(piece)
  }
  if (missing > 0) return inside.wrong(notAllowed)
  if (hash.digest('hex') !== sha256) return refusal('refusal.file.partChanged', { number })
  if (!(await inside.isPadded(size))) return inside.wrong(notAllowed)
  await sink?.done()
  return undefined
}

/** The two blocks of zeros that our writer makes, and not a byte more, be it zero. */
async function isAtEnd(inside: Inside): Promise<boolean> {
  return (await inside.holds(new Uint8Array(TAR_END))) && (await inside.isEmpty())
}
