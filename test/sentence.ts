import { englishSay, sentenceOf } from '../electron/services/say.ts'
import type { Refusal } from '../shared/refusal.ts'

/** A refusal as the command line prints it: the path, then one sentence. Throws where the sentence lacks a value. */
export function sentence(refusal: Refusal): string {
  const text = sentenceOf(englishSay, refusal)
  return refusal.path === undefined ? text : `${refusal.path}: ${text}`
}
