import { TEXT_MAXIMUM } from '../procurement/procurement.ts'
import { NOTE_MAXIMUM, type Draft } from './draft.ts'
import type { Evidence } from './reason.ts'

/** The boxes of an answer that hold words, and how many each takes. */
const boxes = [
  ['good', TEXT_MAXIMUM],
  ['worries', TEXT_MAXIMUM],
  ['note', NOTE_MAXIMUM],
] as const

/**
 * What two windows made of the same draft, as one: each change counts, and where both changed the same thing `ours` does.
 * No word is lost by that: what `theirs` had in such a box stands in `others`, to be put back.
 * @param base what both began with
 */
export function mergedDrafts(base: Draft, theirs: Draft, ours: Draft): Draft {
  const isChanged = (one: Draft, key: keyof Draft) => textOf(one[key]) !== textOf(base[key])
  const taken = Object.fromEntries(
    (Object.keys({ ...theirs, ...ours }) as (keyof Draft)[])
      .map((key) => [key, (isChanged(ours, key) ? ours : theirs)[key]] as const)
      .filter(([, value]) => value !== undefined),
  )
  const bothQuoted = isChanged(ours, 'evidence') && isChanged(theirs, 'evidence')
  const merged = { ...(taken as Draft), place: ours.place }
  return withOthers(
    bothQuoted ? { ...merged, evidence: allOf(theirs.evidence, ours.evidence) } : merged,
    boxes.flatMap(([box, most]) => {
      const isLost = isChanged(ours, box) && isChanged(theirs, box)
      const lost = isLost ? newWords(base[box] ?? '', theirs[box] ?? '', ours[box] ?? '') : ''
      const words = joined([
        merged.others?.[box],
        isChanged(theirs, 'others') ? theirs.others?.[box] : '',
        lost,
      ])
      return words === '' ? [] : [[box, words.slice(0, most)] as const]
    }),
  )
}

/** With the words of the other window at the end of their boxes, where nothing of them is over. */
export function withOthersPutBack({ others, ...draft }: Draft): Draft {
  const put = boxes.flatMap(([box, most]) => {
    const words = others?.[box]
    return words === undefined ? [] : [[box, joined([draft[box], words]).slice(0, most)] as const]
  })
  const isNoteBack = others?.note !== undefined
  return { ...draft, ...Object.fromEntries(put), ...(isNoteBack && { noteKept: false }) }
}

type Words = readonly (readonly [box: 'good' | 'worries' | 'note', words: string])[]

function withOthers(draft: Draft, words: Words): Draft {
  if (words.length > 0) return { ...draft, others: Object.fromEntries(words) }
  const { others, ...alone } = draft
  return others === undefined ? draft : alone
}

/** What `theirs` has and `ours` has not; behind what both began with, where that still stands. */
function newWords(base: string, theirs: string, ours: string): string {
  const added = (base !== '' && theirs.startsWith(base) ? theirs.slice(base.length) : theirs).trim()
  return ours.includes(added) ? '' : added
}

/** Each once, a line each. */
function joined(texts: readonly (string | undefined)[]): string {
  const said = texts.filter((text): text is string => text !== undefined && text.trim() !== '')
  return [...new Set(said)].join('\n')
}

function allOf(theirs: readonly Evidence[], ours: readonly Evidence[]): Evidence[] {
  const known = new Set(theirs.map(textOf))
  return [...theirs, ...ours.filter((one) => !known.has(textOf(one)))]
}

/** Undefined for what is not there. */
function textOf(value: unknown): string | undefined {
  return JSON.stringify(value)
}
