import { rampStep } from '../../charts/ramp.ts'
import type { Tile } from '../../charts/chart.ts'
import { compare, parseDecimal, toDecimal, toFixed, type Fraction } from '../../fraction.ts'
import type { MessageId, MessageValues, Say } from '../../messages/message.ts'
import type { QuestionLeaf } from '../../procurement/criteria-tree.ts'
import { marked, sayMarked, type Text } from '../text.ts'
import type { AwardWork } from './award-work.ts'

/** "five", up to twelve; then digits. */
export function countWord(say: Say, count: number): string {
  return say('document.count', { count })
}

/** "a", "a and b", "a, b and c"; after `most` of them "and 3 more". */
export function listOf(say: Say, items: readonly string[], most = Infinity): string {
  const shown = items.slice(0, most)
  const more = items.length - shown.length
  if (more > 0) return say('document.listMore', { items: shown.join(', '), count: more })
  const last = shown.at(-1) ?? ''
  return shown.length < 2 ? last : say('document.listAnd', { items: shown.slice(0, -1).join(', '), last })
}

/** Sentences one after the other. */
export function sentences(...texts: readonly Text[]): Text {
  return texts
    .filter((text) => text.length > 0)
    .flatMap((text, index) =>
      index === 0 ? text : [{ kind: 'text', text: ' ', strong: false } as const, ...text],
    )
}

/** The message with its marks read, in the words of this document. */
export function saying({ say }: Pick<AwardWork, 'say'>, id: MessageId, values: MessageValues = {}): Text {
  return sayMarked(say, id, values)
}

/** Text of people inside a sentence of ours: with a full stop, if it ends without any mark. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[.!?…:;”"]$/u.test(trimmed) ? trimmed : `${trimmed}.`
}

/** As people wrote it, marks read. */
export function people(text: string): Text {
  return marked(text.trim().replaceAll(/\s+/g, ' '))
}

/** A score as the tender's table shows it: no more places than it has, two for a mean that has no end. */
export function scoreText(score: Fraction): string {
  const places = toFixed(score, 2)
  return compare(parseDecimal(places), score) === 0 ? toDecimal(score) : places
}

/** The tile of a score that counts. */
export function tileOf(leaf: QuestionLeaf, score: Fraction): Tile {
  const minimum = leaf.question.minimumScore
  return {
    text: scoreText(score),
    step: rampStep(score, leaf.scale),
    below: minimum !== undefined && compare(score, parseDecimal(minimum)) < 0,
  }
}

/** Longest name at the head of a narrow column; the whole one is in the table of tenders. */
const SHORT = 44

export function shortName(name: string): string {
  const letters = [...name]
  return letters.length <= SHORT ? name : `${letters.slice(0, SHORT).join('').trimEnd()}…`
}

/** A value as the key of a choice in a message, which has no hyphens: "may-score" → "mayScore". */
export function choice(value: string): string {
  return value.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** "Carer 5" is never parted at the end of a line. */
export function unbroken(title: string): string {
  return title.replaceAll(/ (?=\d)/g, '\u00a0')
}
