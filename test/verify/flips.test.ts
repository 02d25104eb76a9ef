import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { rounds, timeLimit } from '../faults/rounds.ts'
import { LEAD, panelApart, type PanelApart } from './panel-apart.ts'
import { goodRecord, logOfLead, partsOf, sealed, tarOf, type Parts } from './record-parts.ts'
import { smallEvaluation } from './small-evaluation.ts'
import { verifier, type Verifier } from './verifier.ts'

let small: PanelApart
let parts: Parts
let verify: Verifier

beforeAll(async () => {
  verify = await verifier()
  small = panelApart(smallEvaluation())
  parts = partsOf(goodRecord(small))
})

/** All eight bits of a byte where there is time (FAIRMARK_FAULTS=long), else one: which one goes round. */
const bitsOf = (at: number): readonly number[] => (rounds(1, 8) === 1 ? [at % 8] : [0, 1, 2, 3, 4, 5, 6, 7])

/** Turns over one bit after the other and turns it back; the places where nothing came of it. */
function silentFlips(bytes: Uint8Array, isRefused: () => boolean): readonly string[] {
  const silent: string[] = []
  for (let at = 0; at < bytes.length; at++) {
    for (const bit of bitsOf(at)) {
      const before = bytes[at] ?? 0
      bytes[at] = before ^ (1 << bit)
      if (!isRefused()) silent.push(`bit ${bit} of byte ${at}`)
      bytes[at] = before
    }
  }
  return silent
}

describe('verify.mjs refuses every record of which one bit was turned over', () => {
  test('in any of its parts', { timeout: timeLimit }, () => {
    const copies = new Map([...parts].map(([name, bytes]) => [name, Uint8Array.from(bytes)]))
    const buffers = new Map([...copies].map(([name, { buffer }]) => [name, Buffer.from(buffer)]))
    expect(verify.verifyRecord(buffers).wrong).toEqual([])
    for (const [name, bytes] of buffers) {
      const silent = silentFlips(bytes, () => verify.verifyRecord(buffers).wrong.length > 0)
      expect(silent, name).toEqual([])
    }
    expect(verify.verifyRecord(buffers).wrong).toEqual([])
  })

  test('in the tar around them', { timeout: timeLimit }, async () => {
    const tar = await tarOf(parts)
    const place = join(mkdtempSync(join(tmpdir(), 'fairmark-verify-')), 'record.tar')
    writeFileSync(place, tar)
    expect(verify.readParts(place)).toEqual(
      new Map([...parts].map(([name, bytes]) => [name, Buffer.from(bytes)])),
    )
    const silent = silentFlips(tar, () => {
      try {
        return !sameParts(verify.partsOfTar(tar))
      } catch {
        return true
      }
    })
    expect(silent).toEqual([])
  })

  test('in the lead’s log, even where the list of contents was signed anew', { timeout: timeLimit }, () => {
    const { bytes: lines, position } = logOfLead(small.lead, LEAD)
    const bytes = Buffer.from(lines)
    const { blobs } = goodRecord(small)
    const signedAnew = () => verify.verifyRecord(sealed({ bytes, position }, blobs)).wrong
    expect(signedAnew()).toEqual([])
    // One bit of a byte: the other bits are no different to a chain of hashes. Signing anew each time takes long.
    const silent: string[] = []
    for (let at = 0; at < bytes.length; at += rounds(5, 1)) {
      const before = bytes[at] ?? 0
      bytes[at] = before ^ (1 << (at % 8))
      if (signedAnew().length === 0) silent.push(`byte ${at}`)
      bytes[at] = before
    }
    expect(silent).toEqual([])
  })
})

/** A flip inside a part shows in the part, and is found there. */
function sameParts(read: Parts): boolean {
  return read.size === parts.size && [...parts].every(([name, bytes]) => isSame(read.get(name), bytes))
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0
}
