import type { GuideStep } from './prompts.ts'

/** "Open Door Carers" is named by "Open Door" too; names are matched as they are written, in whole words. */
export function namesOne(text: string, names: readonly string[]): boolean {
  return names
    .flatMap((name) => [name, name.trim().split(/\s+/).slice(0, -1).join(' ')])
    .filter((name) => name !== '')
    .some((name) => hasWords(text, name))
}

function hasWords(text: string, words: string): boolean {
  const pattern = words.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

/** Nothing but words that stand in one step of the guide. */
export function onlyRepeats(text: string, guide: readonly Pick<GuideStep, 'word' | 'meaning'>[]): boolean {
  const words = wordsOf(text)
  if (words.length < 3) return false
  return guide.some(({ word, meaning }) => {
    const known = new Set(wordsOf(`${word} ${meaning}`))
    return known.size > 1 && words.every((one) => known.has(one))
  })
}

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []
}
