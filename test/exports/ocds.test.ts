import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { releaseText } from '../../electron/services/exports/lead-release.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { bidderId } from '../../shared/identifiers.ts'
import { dateTime, endOfDay, startOfDay } from '../../shared/ocds/date-time.ts'
import { regimes } from '../../shared/procurement/procurement.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { beforeScoring, leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { z } from '../../shared/zod.ts'
import { play } from '../evaluation/play.ts'
import { sentence } from '../sentence.ts'
import { closedSchema, isOcdsSchemaThere, releaseSchema } from './ocds-schema.ts'
import { resultWorkOf } from './result-work.ts'

const sample = play(leicesterLeadScript())
const withheld = { prefix: undefined, withLosing: false }

function release(evaluation: Evaluation, options: Partial<Parameters<typeof releaseText>[1]> = {}): string {
  const text = releaseText(resultWorkOf(evaluation), { ...withheld, ...options })
  if (isRefusal(text)) throw new Error(sentence(text))
  return text
}

function refused(evaluation: Evaluation, prefix?: string): string {
  const text = releaseText(resultWorkOf(evaluation), { ...withheld, prefix })
  if (!isRefusal(text)) throw new Error('It was not refused')
  return sentence(text)
}

const shape = z.looseObject({
  ocid: z.string(),
  id: z.string(),
  parties: z.array(z.looseObject({ id: z.string(), name: z.string(), roles: z.array(z.string()) })),
  buyer: z.looseObject({ id: z.string() }),
  tender: z.looseObject({ procuringEntity: z.looseObject({ id: z.string() }) }),
  bids: z.looseObject({
    statistics: z.array(z.looseObject({ measure: z.string(), value: z.number() })),
    details: z.array(
      z.looseObject({
        id: z.string(),
        status: z.string(),
        tenderers: z.array(z.looseObject({ id: z.string() })).optional(),
        value: z.looseObject({ amount: z.number() }).optional(),
      }),
    ),
  }),
  awards: z.array(
    z.looseObject({
      relatedBid: z.string(),
      suppliers: z.array(z.looseObject({ id: z.string(), name: z.string() })),
      value: z.looseObject({ amount: z.number() }),
    }),
  ),
})
const read = (text: string) => shape.parse(JSON.parse(text))

describe.skipIf(!isOcdsSchemaThere)('by the published schema of OCDS 1.1 and its extensions', () => {
  const ajv = () => addFormats.default(new Ajv({ strict: false, allErrors: true }))
  const of = (regime: (typeof regimes)[number]): Evaluation =>
    sample.procurement ? { ...sample, procurement: { ...sample.procurement, regime } } : sample

  test.each(regimes)('a release of %s is valid, with losing bidders and without', (regime) => {
    const valid = ajv().compile(isOcdsSchemaThere ? releaseSchema() : {})
    for (const withLosing of [false, true]) {
      valid(JSON.parse(release(of(regime), { withLosing, prefix: 'ocds-h6vhtk' })))
      expect(valid.errors).toBe(null)
    }
  })

  test('a release holds no key that the schema does not name', () => {
    const valid = ajv().compile(isOcdsSchemaThere ? closedSchema() : {})
    valid(JSON.parse(release(of('pa-2023-light-touch'), { withLosing: true })))
    expect(valid.errors).toBe(null)
  })

  test('what is wrong would be found', () => {
    const valid = ajv().compile(isOcdsSchemaThere ? closedSchema() : {})
    const spoilt = { ...read(release(sample)), date: '18 April', tag: ['bid'], bid: {} }
    valid(spoilt)
    expect(valid.errors?.map(({ keyword }) => keyword).sort()).toEqual([
      'additionalProperties',
      'enum',
      'format',
    ])
  })
})

describe('names and prices of losing bidders', () => {
  const losing = [...sample.tenders.values()].filter(({ bidder }) => bidder !== 'open-door')

  test('stay out unless they are asked for: not a name, not our id, not a price', () => {
    const text = release(sample)
    for (const { bidder, name, prices } of losing) {
      expect(text).not.toContain(name)
      expect(text).not.toContain(bidder)
      for (const price of prices.values()) expect(text).not.toContain(price.replace(/\.0+$/, ''))
    }
    const { bids, parties } = read(text)
    expect(bids.details).toHaveLength(5)
    expect(bids.details.filter(({ value, tenderers }) => value ?? tenderers)).toHaveLength(1)
    expect(parties.map(({ roles }) => roles)).toEqual([
      ['buyer', 'procuringEntity'],
      ['tenderer', 'supplier'],
    ])
  })

  test('are there where they are asked for', () => {
    const text = release(sample, { withLosing: true })
    for (const { name, prices } of losing) {
      expect(text).toContain(name)
      for (const price of prices.values()) expect(text).toContain(String(Number(price)))
    }
    expect(read(text).parties).toHaveLength(6)
  })
})

test('everything that is referred to is there: parties, the bid of the award, and as many bids as the statistics say', () => {
  for (const withLosing of [false, true]) {
    const { parties, buyer, tender, bids, awards } = read(release(sample, { withLosing }))
    const ids = parties.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const [award] = awards
    const named = [buyer, tender.procuringEntity, ...bids.details.flatMap(({ tenderers = [] }) => tenderers)]
    for (const { id } of [...named, ...(award?.suppliers ?? [])]) expect(ids).toContain(id)
    const won = bids.details.find(({ id }) => id === award?.relatedBid)
    expect(won?.tenderers?.map(({ id }) => id)).toEqual(award?.suppliers.map(({ id }) => id))
    expect(won?.value).toEqual(award?.value)
    expect(bids.statistics.map(({ measure, value }) => [measure, value])).toEqual([
      ['bids', bids.details.length],
      ['validBids', bids.details.filter(({ status }) => status === 'valid').length],
    ])
  }
})

test('the same record gives the same release, byte for byte', () => {
  expect(release(play(leicesterLeadScript()))).toBe(release(sample))
})

test('an id has the registered prefix, or says that there is none', () => {
  expect(read(release(sample, { prefix: 'ocds-h6vhtk' })).ocid).toBe('ocds-h6vhtk-ASC-2024-017')
  expect(read(release(sample)).ocid).toBe('unregistered-ASC-2024-017')
  expect(read(release(sample)).id).not.toContain('#')
  expect(refused(sample, 'h6vhtk')).toContain('“ocds-” and six letters')
})

test('clocks in the United Kingdom say which hour it is, in summer and in winter', () => {
  expect(dateTime('2024-03-04T11:58')).toBe('2024-03-04T11:58:00Z')
  expect(dateTime('2024-03-31T00:30')).toBe('2024-03-31T00:30:00Z')
  expect(dateTime('2024-03-31T02:00')).toBe('2024-03-31T02:00:00+01:00')
  expect(startOfDay('2024-10-27')).toBe('2024-10-27T00:00:00+01:00')
  expect(endOfDay('2024-10-27')).toBe('2024-10-27T23:59:59Z')
})

describe('is refused', () => {
  test('before the award is recommended', () => {
    expect(refused({ ...sample, recommendation: undefined })).toContain('until the award is recommended')
    expect(refused(play(beforeScoring()))).toContain('until the award is recommended')
  })

  test('where the result is another than the one that was recommended', () => {
    const bidder = bidderId.parse('open-door')
    const withdrawn = [...sample.tenders].map(
      ([id, tender]) => [id, id === bidder ? { ...tender, status: 'withdrawn' as const } : tender] as const,
    )
    expect(refused({ ...sample, tenders: new Map(withdrawn) })).toContain('Recommend the award again')
  })
})
