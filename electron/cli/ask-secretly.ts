import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/**
 * Asks on the terminal, and shows nothing of what is typed. The question goes to stderr, since stdout is for what the
 * command answers. undefined where there is no terminal, or it was closed.
 */
export async function askSecretly(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined
  process.stderr.write(question)
  const unseen = new Writable({
    write: (_piece, _encoding, done) => {
      done()
    },
  })
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true, historySize: 0 })
  const answer = await new Promise<string | undefined>((resolve) => {
    lines.once('line', resolve)
    lines.once('close', () => {
      resolve(undefined)
    })
    lines.once('SIGINT', () => {
      lines.close()
    })
  })
  lines.close()
  process.stderr.write('\n')
  return answer
}
