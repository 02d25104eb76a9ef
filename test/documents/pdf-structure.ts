import { z } from '../../shared/zod.ts'
import { ask } from './pdf-file.ts'

/** A structure element as the PDF has it: its type, its attributes, and what is in it. */
export interface Node {
  readonly type: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly alt: string | undefined
  readonly children: readonly Node[]
}
export interface Structure {
  readonly root: Node
  /** Titles of the bookmarks, in order, each under its parent. */
  readonly bookmarks: readonly { readonly title: string; readonly level: number }[]
  /** Objects that are dictionaries, by reference. */
  readonly objects: ReadonlyMap<string, Record<string, unknown>>
}

const dictionary = z.record(z.string(), z.unknown())
const file = z.object({
  qpdf: z.tuple([z.unknown(), z.record(z.string(), z.record(z.string(), z.unknown()))]),
})

/** The tags and bookmarks of a PDF, by qpdf. */
export function structureOf(bytes: Uint8Array): Structure {
  const parsed = file.parse(JSON.parse(ask('qpdf', bytes, '--json=2', '--json-stream-data=none', 'FILE')))
  const objects = new Map<string, Record<string, unknown>>()
  for (const [name, { value, stream }] of Object.entries(parsed.qpdf[1])) {
    const own = dictionary.safeParse(value ?? dictionary.parse(stream ?? {})['dict'])
    if (own.success) objects.set(name.replace(/^obj:/, ''), own.data)
  }
  const get = (value: unknown): unknown => (typeof value === 'string' ? (objects.get(value) ?? value) : value)
  const record = (value: unknown): Record<string, unknown> => dictionary.catch({}).parse(get(value))
  const list = (value: unknown): readonly unknown[] => {
    const found = get(value)
    return found === undefined ? [] : Array.isArray(found) ? found : [value]
  }
  const node = (value: unknown): Node[] => {
    const own = record(value)
    if (typeof own['/S'] !== 'string') return []
    return [
      {
        type: own['/S'].slice(1),
        attributes: record(own['/A']),
        alt: typeof own['/Alt'] === 'string' ? own['/Alt'] : undefined,
        children: list(own['/K']).flatMap(node),
      },
    ]
  }
  const catalog = record(objects.get('trailer')?.['/Root'])
  const [root] = list(record(catalog['/StructTreeRoot'])['/K']).flatMap(node)
  if (!root) throw new Error('The PDF has no structure')
  return { root, bookmarks: outline(record, record(catalog['/Outlines'])['/First'], 1), objects }
}

function outline(
  record: (value: unknown) => Record<string, unknown>,
  first: unknown,
  level: number,
): { title: string; level: number }[] {
  const found: { title: string; level: number }[] = []
  for (let next = first; next !== undefined; next = record(next)['/Next']) {
    const own = record(next)
    found.push({ title: String(own['/Title']).replace(/^u:/, ''), level })
    found.push(...outline(record, own['/First'], level + 1))
  }
  return found
}

/** Every node of a type, in order. */
export function all(node: Node, type: string): readonly Node[] {
  return [...(node.type === type ? [node] : []), ...node.children.flatMap((child) => all(child, type))]
}
