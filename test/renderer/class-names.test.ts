import { expect, test } from 'vitest'
import { classNamesBelow, filesBelow, saidBelow, textOf } from '../said-in-code.ts'

/** Made by libraries, which we only dress. */
const ofLibraries = /^(?:react-aria-|markedContent$)/

const said = saidBelow(['renderer', 'shared'])
const words = new Set([...said.whole, ...said.withPlaces].flatMap((text) => text.split(/[^\w*-]+/)))
/** `score s${score}`, `${kind}-row`: names of which only a part is written down. */
const families = [...words]
  .filter((name) => name.includes('*') && /\w/.test(name))
  .map((name) => new RegExp(`^${name.replaceAll('*', String.raw`[\w-]+`)}$`))

const dressed = new Set(filesBelow(['renderer'], ['.css']).flatMap((path) => classesIn(textOf(path))))

/** The class names in the selectors of a style sheet. */
function classesIn(css: string): readonly string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\/|"[^"]*"|url\([^)]*\)|@import[^;]*;/g, ' ')
  return [...bare.matchAll(/\.(-?[a-zA-Z_][\w-]*)/g)].flatMap(([, name]) => name ?? [])
}

test('every class that is dressed is put on something', () => {
  const unused = [...dressed].filter(
    (name) => !ofLibraries.test(name) && !words.has(name) && !families.some((family) => family.test(name)),
  )
  expect(unused).toEqual([])
})

test('every class that a screen writes down is dressed', () => {
  const bare = [...classNamesBelow('renderer')].filter(([name]) => !dressed.has(name))
  expect(bare.map(([name, path]) => `${name} in ${path}`)).toEqual([])
})
