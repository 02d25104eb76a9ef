import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'

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
  for (const path of filesBelow(folders, ['.ts', '.tsx'])) visit(tree(path), whole, withPlaces)
  return { whole, withPlaces }
}

function tree(path: string): ts.SourceFile {
  return ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, false)
}

function visit(node: ts.Node, whole: Set<string>, withPlaces: Set<string>): void {
  if (ts.isStringLiteralLike(node)) whole.add(node.text)
  else if (ts.isTemplateExpression(node)) withPlaces.add(templateText(node))
  ts.forEachChild(node, (child) => {
    visit(child, whole, withPlaces)
  })
}

function templateText({ head, templateSpans }: ts.TemplateExpression): string {
  return [head.text, ...templateSpans.map(({ literal }) => literal.text)].join('*')
}

/** The class names that screens write down whole, each with the file that does. */
export function classNamesBelow(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const path of filesBelow([folder], ['.tsx'])) {
    eachClassName(tree(path), (name) => found.set(name, path))
  }
  return found
}

function eachClassName(node: ts.Node, take: (name: string) => void): void {
  if (
    ts.isJsxAttribute(node) &&
    ts.isIdentifier(node.name) &&
    node.name.text === 'className' &&
    node.initializer
  )
    eachChosen(node.initializer, take)
  ts.forEachChild(node, (child) => {
    eachClassName(child, take)
  })
}

/** The texts that an expression can come to, without those that it only compares with. */
function eachChosen(node: ts.Node, take: (name: string) => void): void {
  if (ts.isStringLiteralLike(node)) {
    for (const name of node.text.split(/\s+/)) if (name !== '') take(name)
  } else if (ts.isTemplateExpression(node)) {
    for (const name of templateText(node).split(/\s+/)) if (name !== '' && !name.includes('*')) take(name)
  } else if (ts.isConditionalExpression(node)) {
    eachChosen(node.whenTrue, take)
    eachChosen(node.whenFalse, take)
  } else if (ts.isBinaryExpression(node)) {
    if (node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) eachChosen(node.right, take)
  } else {
    ts.forEachChild(node, (child) => {
      eachChosen(child, take)
    })
  }
}
