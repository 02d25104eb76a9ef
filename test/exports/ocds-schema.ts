import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Beside the project, or where FAIRMARK_OCDS says: the published schema is no part of it. */
const folder = process.env['FAIRMARK_OCDS'] ?? resolve(import.meta.dirname, '../../../shared/ocds')
const files = [
  'release-schema-1.1.5.json',
  'bids-extension-1.1.5.json',
  'award-criteria-extension.json',
  'uk-extension.json',
]
export const isOcdsSchemaThere = files.every((name) => existsSync(join(folder, name)))
if (!isOcdsSchemaThere)
  process.stdout.write(
    'The OCDS schema test is skipped: no schema lies in ../shared/ocds (or FAIRMARK_OCDS).\n',
  )

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON Merge Patch (RFC 7396). */
function merged(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const before = isObject(target) ? target : {}
  const changed = Object.entries(patch).flatMap(([key, value]) =>
    value === null ? [] : [[key, merged(before[key], value)] as const],
  )
  const kept = Object.entries(before).filter(([key]) => !Object.hasOwn(patch, key))
  return Object.fromEntries([...kept, ...changed])
}

/** Lots are an extension of their own, of which ours uses what the award criteria hang on. */
const lots = {
  definitions: {
    Tender: { properties: { lots: { type: 'array', items: { $ref: '#/definitions/Lot' } } } },
    Lot: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
  },
}

/** The release schema of OCDS 1.1 with the extensions merged into it, without the name of its draft, which Ajv does not know. */
export function releaseSchema(): Json {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const schema = [...files.map(read), lots].reduce(merged)
  if (!isObject(schema)) throw new Error('No schema')
  const { id: _id, $schema: _draft, ...rest } = schema
  return rest
}

/** The same schema, in which no object may hold a key that it does not name. */
export function closedSchema(): Json {
  const close = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(close)
    if (!isObject(value)) return value
    const inside = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, close(one)]))
    return isObject(value['properties']) ? { ...inside, additionalProperties: false } : inside
  }
  const schema = close(releaseSchema())
  if (!isObject(schema)) throw new Error('No schema')
  return schema
}
