import { globSync, readFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { type ESTree, parseSync } from 'vite'

const root = resolve(import.meta.dirname, '..')

/** Whatever stands in quotation marks in code. */
export interface Said {
  /** Texts that are whole. */
  readonly whole: ReadonlySet<string>
  /** Texts with places for values: `*` stands for each of them. */
  readonly withPlaces: ReadonlySet<string>
}

/** The files below the folders whose name ends so, as paths from the root. */
export function filesBelow(folders: readonly string[], endings: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    endings.flatMap((end) => globSync(`${folder}/**/*${end}`, { cwd: root })),
  )
}

export function textOf(path: string): string {
  return readFileSync(resolve(root, path), 'utf8')
}

/** Every text of the TypeScript below the folders. */
export function saidBelow(folders: readonly string[]): Said {
  const whole = new Set<string>()
  const withPlaces = new Set<string>()
  for (const path of filesBelow(folders, ['.ts', '.tsx'])) {
    eachNode(tree(path), (node) => {
      const text = textIn(node)
      if (text !== undefined) (text.isWhole ? whole : withPlaces).add(text.text)
    })
  }
  return { whole, withPlaces }
}

/** The class names that screens write down whole, each with the file that does. */
export function classNamesBelow(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const path of filesBelow([folder], ['.tsx'])) {
    eachNode(tree(path), (node) => {
      if (node.type !== 'JSXAttribute' || node.name.name !== 'className') return
      eachChosen(node.value, (text) => {
        for (const name of text.split(/\s+/)) if (/^[\w-]+$/.test(name)) found.set(name, path)
      })
    })
  }
  return found
}

function tree(path: string): ESTree.Program {
  const { program, errors } = parseSync(path, textOf(path), { lang: extname(path) === '.tsx' ? 'tsx' : 'ts' })
  if (errors.length > 0) throw new Error(`${path} cannot be read as code`)
  return program
}

function eachNode(node: unknown, see: (node: ESTree.Node) => void): void {
  if (isNode(node)) see(node)
  for (const child of childrenOf(node)) eachNode(child, see)
}

function childrenOf(node: unknown): readonly unknown[] {
  return typeof node === 'object' && node !== null ? Object.values(node) : []
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** The text that a node is; undefined where it is none. */
function textIn(node: ESTree.Node): { readonly text: string; readonly isWhole: boolean } | undefined {
  if (node.type === 'Literal')
    return typeof node.value === 'string' ? { text: node.value, isWhole: true } : undefined
  if (node.type !== 'TemplateLiteral') return undefined
  return {
    text: node.quasis.map(({ value }) => value.cooked).join('*'),
    isWhole: node.expressions.length === 0,
  }
}

/** The texts that an expression can come to, without those that it only compares with. */
function eachChosen(node: unknown, take: (text: string) => void): void {
  if (!isNode(node)) {
    for (const child of childrenOf(node)) eachChosen(child, take)
    return
  }
  const text = textIn(node)
  if (text !== undefined) take(text.text)
  else if (node.type === 'ConditionalExpression') eachChosen([node.consequent, node.alternate], take)
  else if (node.type === 'LogicalExpression') eachChosen(node.right, take)
  else if (node.type !== 'BinaryExpression') eachChosen(childrenOf(node), take)
}
