import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readManifest } from '../../electron/services/exchange/container/read-manifest.ts'
import { takeRecord } from '../../electron/services/exchange/open-record.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { device, type Device } from '../exchange-evening/device.ts'
import { panelApart } from './panel-apart.ts'
import { goodRecord, partsOf, type RecordToMake } from './record-parts.ts'

let good: RecordToMake
let folder: string
let archive: Device
beforeAll(async () => {
  good = goodRecord(panelApart(leicesterLeadScript()))
  folder = mkdtempSync(join(tmpdir(), 'fairmark-archive-'))
  archive = await device(folder)
})
afterAll(() => {
  archive.close()
  rmSync(folder, { recursive: true, force: true })
})

function opened(record: RecordToMake): ReturnType<typeof takeRecord> {
  const parts = new Map(partsOf(record))
  const [manifest, signature] = [parts.get('manifest.json'), parts.get('signature')]
  parts.delete('manifest.json')
  parts.delete('signature')
  const read = manifest && signature && readManifest(manifest, signature)
  if (!read || isRefusal(read) || read.format !== 'fairmark-record') throw new Error('This is no record')
  return takeRecord(archive.context, read, parts)
}

describe('whoever opens a record in the program', () => {
  test('is told that it holds', () => {
    expect(opened(good)).toMatchObject({ what: 'record' })
  })

  test('is told of an award that does not follow from it, though the lead signed it', () => {
    const lead = good.lead.map((one) =>
      one.event.type === 'PriceEntered'
        ? { ...one, event: { ...one.event, price: `9${one.event.price}` } }
        : one,
    )
    expect(opened({ ...good, lead })).toMatchObject({ kind: 'refusal', id: 'refusal.entryOtherResult' })
  })

  test('is told of a pack that is missing', () => {
    expect(opened({ ...good, blobs: good.blobs.slice(1) })).toMatchObject({ id: 'refusal.recordPack' })
  })
})
