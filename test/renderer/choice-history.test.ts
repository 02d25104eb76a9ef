import { expect, test } from 'vitest'
import { englishSay as say } from '../../electron/services/say.ts'
import type { Draft } from '../../shared/evaluation/draft.ts'
import {
  chosen,
  doneAgain,
  noChoices,
  stepName,
  takenBack,
} from '../../renderer/screens/scoring/choice-history.ts'

const blank: Draft = {
  ...{ good: '', worries: '', evidence: [], flagged: false },
  place: { field: 'answer', caret: 0, paragraph: 1 },
}
const fourth = { where: 'paragraph 4', quote: 'By phone.' }
const nameOf = (before: Partial<Draft>, after: Partial<Draft>) => {
  const [step] = chosen(noChoices, { ...blank, ...before }, { ...blank, ...after }).done
  return step && stepName(step, say)
}

test('each choice has a name by which it is taken back', () => {
  expect(nameOf({ score: '3' }, { score: '4' })).toBe('score 3 to 4')
  expect(nameOf({}, { score: '4' })).toBe('score 4')
  expect(nameOf({ score: '4' }, {})).toBe('clear score 4')
  expect(nameOf({}, { evidence: [fourth] })).toBe('add Paragraph 4')
  expect(nameOf({ evidence: [fourth] }, {})).toBe('remove Paragraph 4')
  expect(nameOf({}, { flagged: true })).toBe('mark to come back')
})

test('what changes nothing is no step, and a new choice ends what could be done again', () => {
  const one = chosen(noChoices, blank, { ...blank, score: '3' })
  expect(chosen(one, blank, { ...blank, good: 'Typed.' })).toBe(one)
  const back = takenBack(one)
  expect(doneAgain(back)).toEqual(one)
  expect(chosen(back, blank, { ...blank, flagged: true }).undone).toEqual([])
  expect(takenBack(noChoices)).toEqual(noChoices)
})
