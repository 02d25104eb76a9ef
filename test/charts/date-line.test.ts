import { describe, expect, test } from 'vitest'
import { dateLine, dateLineFits } from '../../shared/charts/date-line.ts'
import type { Measure, Shape } from '../../shared/charts/scene.ts'

const measure: Measure = (text, size) => [...text].length * size * 0.5
const WIDTH = 1068

const english = [
  'Published',
  'Tenders due',
  'Packs out',
  'Scores due',
  'Meeting',
  'Recommendation due',
  'Start',
]
/** A language with longer words, and names of several. */
const long = english.map((name) => `${name} von der Vergabestelle festgesetzt`)

function lineOf(names: readonly string[], todayWord = 'Today') {
  const points = names.map((name, index) => ({
    ...{ day: `2024-03-${String(index + 10)}`, date: `${String(index + 10)} March`, name },
  }))
  const line = { points, width: WIDTH, measure, title: 'Days', alt: 'Days', todayWord }
  return { fits: dateLineFits(line), scene: dateLine({ ...line, today: '2024-03-12' }) }
}

interface Box {
  readonly left: number
  readonly right: number
  readonly y: number
}

function boxesOf(shapes: readonly Shape[]): readonly Box[] {
  return shapes.flatMap((shape) => {
    if (shape.kind !== 'text') return []
    const half = measure(shape.text, shape.size, shape.weight) / 2
    return { left: shape.x - half, right: shape.x + half, y: shape.y }
  })
}

describe('The line of days', () => {
  test.each([
    ['names of English', english],
    ['long names, which take several lines', long],
    ['one long word among shorter ones', [...english, ...english].slice(0, 10)],
    ['a single day', ['Published']],
    ['two days', long.slice(0, 2)],
  ])('has room for %s: nothing overlaps, nothing is cut', (_, names) => {
    const { fits, scene } = lineOf(names)
    expect(fits).toBe(true)
    const boxes = boxesOf(scene.shapes)
    for (const [index, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(WIDTH)
      expect(box.y).toBeLessThan(scene.height)
      for (const other of boxes.slice(index + 1))
        expect(box.y !== other.y || box.right < other.left || other.right < box.left).toBe(true)
    }
    const said = scene.shapes.map((shape) => (shape.kind === 'text' ? shape.text : '')).join(' ')
    expect(said).not.toContain('…')
  })
  test('says so where a word has none', () => {
    expect(lineOf(english.map(() => 'Vergabeempfehlungsfristverlängerung')).fits).toBe(false)
  })
  test('keeps a long word for today inside', () => {
    const { scene } = lineOf(english, 'Heute, am Tag der Wiedervorlage')
    for (const { left } of boxesOf(scene.shapes)) expect(left).toBeGreaterThanOrEqual(0)
  })
})
