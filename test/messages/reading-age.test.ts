import { describe, expect, test } from 'vitest'
import catalogue from '../../shared/messages/en-GB.json' with { type: 'json' }

/** School grade of the Flesch-Kincaid formula: grade 4 is read at about nine years. */
function grade(text: string): number {
  const sentences = sentencesOf(text)
  const words = sentences.flatMap(wordsOf)
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?:])\s+/).filter((sentence) => wordsOf(sentence).length > 0)
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}’'-]+/gu) ?? []
}

/** Groups of vowels, without a silent e at the end: near enough for short words of English. */
function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|[^laeiouy]ed|[^l]e)$/, (end) => end.charAt(0))
    .match(/[aeiouy]+/g)
  return Math.max(groups?.length ?? 0, 1)
}

/** What a person reads of a text: one branch of each choice, a short word for each value, no tags. */
function read(text: string): string {
  let plain = text.replace(/<\/?b>/g, '')
  for (let before = ''; before !== plain;) {
    before = plain
    plain = plain
      .replace(/\{\w+, (?:plural|select),(?:[^{}]*\{[^{}]*\})*?\s*other \{([^{}]*)\}\}/g, '$1')
      .replace(/\{\w+\}|#/g, 'four')
  }
  return plain
}

const evaluatorTexts = Object.entries(catalogue)
  .filter(([id]) => id.startsWith('evaluator.') || id.startsWith('start.'))
  .map(([id, { defaultMessage }]) => [id, read(defaultMessage)] as const)

describe('what panel members read', () => {
  test('is written for a reading age of nine to ten', () => {
    const texts = evaluatorTexts.map(([, text]) => text).filter((text) => /[.!?]$/.test(text))
    expect(grade(texts.join(' '))).toBeLessThan(5)
  })
  test.each(evaluatorTexts)('has no sentence of more than twenty words: %s', (_id, text) => {
    for (const sentence of sentencesOf(text)) expect(wordsOf(sentence).length).toBeLessThanOrEqual(20)
  })
  test.each(evaluatorTexts.filter(([id]) => id.startsWith('evaluator.easy.')))(
    'has no sentence of more than fifteen words in Easy Read: %s',
    (_id, text) => {
      for (const sentence of sentencesOf(text)) expect(wordsOf(sentence).length).toBeLessThanOrEqual(15)
    },
  )
  test.each(evaluatorTexts)('has none of the words that it does without: %s', (_id, text) => {
    expect(text).not.toMatch(
      /\b(?:please note|consensus|evaluate|submission|tenderer|criteri(?:on|a)|moderation)\b/i,
    )
  })
  test.each(evaluatorTexts)('has no choice or value left that the test could not read: %s', (_id, text) => {
    expect(text).not.toMatch(/[{}]/)
  })
})
