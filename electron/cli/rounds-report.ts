import { join } from 'node:path'
import type { Say } from '../../shared/messages/message.ts'
import { problemSentence, type FolderRound } from '../services/folder/folder-exchange.ts'

/**
 * Rounds with shared folders in words: a line for each folder, and below it what waits there, by the path of the file. What
 * was told of a folder in its last round is not told again; 'news' leaves out the folders with nothing to tell.
 */
export function roundsReport(say: Say): (rounds: readonly FolderRound[], which: 'all' | 'news') => string {
  const last = new Map<string, readonly string[]>()
  return (rounds, which) => {
    let text = ''
    for (const { link, put, taken, problems } of rounds) {
      const folder = link.path
      const before = last.get(folder) ?? []
      const sentences = problems.map((problem) => problemSentence(say, problem, (file) => join(folder, file)))
      last.set(folder, sentences)
      const fresh = sentences.filter((sentence) => !before.includes(sentence))
      if (which === 'news' && put + taken + fresh.length === 0) continue
      text += `${[say('cli.synced', { folder, put, taken }), ...fresh].join('\n  ')}\n`
    }
    return text
  }
}
