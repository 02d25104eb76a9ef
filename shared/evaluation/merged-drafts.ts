import { TEXT_MAXIMUM } from '../procurement/procurement.ts'
import { NOTE_MAXIMUM, type Draft } from './draft.ts'
import { EVIDENCE_MAXIMUM, type Evidence } from './reason.ts'

/** The boxes of an answer that hold words, and how many each takes. */
const boxes = [
  ['good', TEXT_MAXIMUM],
  ['worries', TEXT_MAXIMUM],
  ['note', NOTE_MAXIMUM],
] as const

/**
 * What two windows made of the same draft, as one: each change counts, and where both changed the same thing `ours` does.
 * No word is lost by that: what `theirs` had in such a box stands in `others`, to be put back. The result has no more than a
 * draft may have; where it would, what is oldest in `others` and last in the quotes of `theirs` goes.
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
      const words = linesBeside(merged[box] ?? '', [
        merged.others?.[box],
        isChanged(theirs, 'others') ? theirs.others?.[box] : '',
        lost,
      ])
      return words === '' ? [] : [[box, words.slice(-most)] as const]
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

/**
 * Every line once, and none that goes on in another or in the box itself: two windows that are typed in at once would
 * otherwise keep every text as often as it was saved.
 */
function linesBeside(box: string, texts: readonly (string | undefined)[]): string {
  const lines = new Set(texts.flatMap((text) => text?.split('\n') ?? []).filter((line) => line.trim() !== ''))
  // sorted, what a line goes on in comes right behind it
  const sorted = [...lines, ...box.split('\n')].sort()
  const goesOn = new Set(sorted.filter((line, index) => sorted[index + 1]?.startsWith(line)))
  return [...lines].filter((line) => !goesOn.has(line)).join('\n')
}

/** Each once, a line each. */
function joined(texts: readonly (string | undefined)[]): string {
  const said = texts.filter((text): text is string => text !== undefined && text.trim() !== '')
  return [...new Set(said)].join('\n')
}

function allOf(theirs: readonly Evidence[], ours: readonly Evidence[]): Evidence[] {
  const known = new Set(theirs.map(textOf))
  const own = new Set(ours.map(textOf))
  let room = EVIDENCE_MAXIMUM - ours.length
  return [
    ...theirs.filter((one) => own.has(textOf(one)) || room-- > 0),
    ...ours.filter((one) => !known.has(textOf(one))),
  ]
}

/** Undefined for what is not there. */
function textOf(value: unknown): string | undefined {
  return JSON.stringify(value)
}
