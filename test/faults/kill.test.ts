import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createLog, openLog } from '../../electron/services/log/log-store.ts'
import { nodeFileSystem } from '../../electron/services/disk/node-file-system.ts'
import { sampleKey } from '../../electron/services/workspace/sample.ts'
import { kill, runServer } from '../server/running-server.ts'
import { bidder, draft, question, score } from '../services/sample-member.ts'
import { temporaryFolder } from '../services/temporary-folder.ts'
import { countTo, rounds, timeLimit } from './rounds.ts'
import { seededRandom } from './seeded-random.ts'
import { note, notesIn, recorder, sealed } from './troubled-log.ts'

const key = sampleKey('evaluator')

describe('a process that is killed (kill -9) while it writes a log', () => {
  async function appendAndKill(folder: string, afterLines: number): Promise<readonly string[]> {
    const program = join(import.meta.dirname, 'append-until-killed.ts')
    const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    const closed = once(child, 'close')
    let said = ''
    child.stdout.on('data', (piece) => {
      said += String(piece)
      if (said.split('\n').length > afterLines) child.kill('SIGKILL')
    })
    await closed
    return said.split('\n').slice(0, -1)
  }

  it(
    'loses no acknowledged entry, however often it happens',
    async () => {
      const folder = temporaryFolder()
      const random = seededRandom(9)
      createLog(nodeFileSystem, folder, sealed, [note(random, 'first')])
      const acknowledged: string[] = []
      for (const round of countTo(rounds(20, 200))) {
        const told = await appendAndKill(folder, 1 + random.below(200))
        expect(told.length, `round ${String(round)}`).toBeGreaterThan(0)
        acknowledged.push(...told)
      }
      const opened = openLog(nodeFileSystem, folder, sealed, recorder)
      expect(opened.kind).toBe('open')
      const found = new Set(notesIn(opened))
      expect(acknowledged.filter((name) => !found.has(name))).toEqual([])
    },
    timeLimit,
  )
})

describe('the program that is killed (kill -9) while somebody types', () => {
  const words = (count: number): string =>
    countTo(count)
      .map((word) => `word${String(word)}`)
      .join(' ')

  /** Types a word every tenth of a second, and saves as the page does: never two saves at once, always the newest words. */
  async function typeAndKill(home: string, typed: number, saves: number) {
    const server = await runServer(home)
    let acknowledged = 0
    let sent = 0
    for (const save of countTo(saves)) {
      sent = typed + save + 1
      const command = {
        type: 'SaveDraft',
        evaluation: key,
        question,
        bidder,
        draft: draft(words(sent)),
      } as const
      expect(await server.command({ command })).toMatchObject({ kind: 'done' })
      acknowledged = sent
      await setTimeout(100)
    }
    sent++
    const last = { type: 'SaveDraft', evaluation: key, question, bidder, draft: draft(words(sent)) } as const
    const broken = server.command({ command: last }).catch(() => undefined)
    await setTimeout(sent % 4)
    await kill(server)
    await broken
    return { acknowledged, sent }
  }

  async function foundAfter(home: string): Promise<string> {
    const server = await runServer(home)
    const reply = await server.command({
      command: { type: 'OpenSample', as: 'evaluator' },
      show: { view: 'scoring', evaluation: key, question, bidder },
    })
    await kill(server)
    expect(reply.kind).toBe('done')
    return JSON.stringify(reply)
  }

  it(
    'loses no word that was said to be saved: what is lost was typed since the last save',
    async () => {
      const home = temporaryFolder()
      const first = await runServer(home)
      await first.command({ command: { type: 'OpenSample', as: 'evaluator' } })
      await first.command({ evaluation: key, command: score('3', 'Said to be saved.') })
      await kill(first)
      let typed = 0
      for (const round of countTo(rounds(2, 40))) {
        const { acknowledged, sent } = await typeAndKill(home, typed, 8)
        const found = await foundAfter(home)
        const name = `round ${String(round)}, ${String(acknowledged)} acknowledged`
        expect(
          [`"${words(acknowledged)}"`, `"${words(sent)}"`].some((text) => found.includes(text)),
          name,
        ).toBe(true)
        expect(found, name).toContain('"saved":"3"')
        typed = acknowledged
      }
    },
    timeLimit,
  )
})
