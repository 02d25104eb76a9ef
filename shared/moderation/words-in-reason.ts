import type { GuideStep } from './prompts.ts'

/**
 * "Open Door Carers" is named by "Open Door" too, but "Bidder A" not by "Bidder", which any alias begins with. Names are
 * matched as they are written, in whole words.
 */
export function namesOne(text: string, names: readonly string[]): boolean {
  return names
    .flatMap((name) => [name, withoutLastWord(name)])
    .filter((name) => name !== '')
    .some((name) => hasWords(text, name))
}

function withoutLastWord(name: string): string {
  const words = name.trim().split(/\s+/)
  const tellsApart = (words.at(-1)?.length ?? 0) <= 2
  return tellsApart ? '' : words.slice(0, -1).join(' ')
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
