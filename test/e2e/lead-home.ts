import type { Browser, Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluationFileOf } from '../../shared/evaluation-file/write.ts'
import { beforeScoring } from '../../shared/sample/leicester.ts'
import { play } from '../evaluation/play.ts'
import { startProgram } from './program.ts'

/** A file as a test hands it to a page. */
export interface HandedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The lead's own laptop, with an evaluation just before the first pack. */
export interface LeadHome {
  /** The program's window. */
  readonly page: Page
  readonly evaluation: string
  /** A pack for a member, with the six words where it is closed with words. */
  readonly issue: (member: string) => Promise<{ readonly file: HandedFile; readonly words: string }>
  /** Takes a return over, and answers with the receipt. */
  readonly receive: (member: string, sent: HandedFile) => Promise<HandedFile>
  readonly exchange: (request: object) => Promise<Made>
  readonly command: (command: object) => Promise<unknown>
  readonly fetched: (made: Made) => Promise<HandedFile>
  readonly close: () => Promise<void>
}

interface Made {
  readonly kind: string
  readonly files: readonly { readonly name: string; readonly href: string }[]
  readonly words: readonly string[] | undefined
  readonly preview?: { readonly log?: string }
}

/**
 * Starts a lead's program in a home of its own and works it through its doors, as its screens do.
 * @param file an evaluation file; by default the sample
 */
export async function startLead(
  browser: Browser,
  file: object = evaluationFileOf(play(beforeScoring())),
): Promise<LeadHome> {
  const home = await mkdtemp(join(tmpdir(), 'fairmark-lead-'))
  const program = await startProgram(home)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(program.address)

  async function call(method: string, address: string, body: unknown): Promise<Made> {
    const answer = await page.evaluate(
      async ([how, where, what]) => {
        const response = await fetch(where, {
          method: how,
          headers: { 'content-type': 'application/json' },
          body: what,
        })
        return (await response.json()) as unknown
      },
      [method, address, JSON.stringify(body)] as const,
    )
    const made = answer as Made
    if (made.kind === 'refused') throw new Error(`${address}: ${JSON.stringify(answer)}`)
    return made
  }
  async function put(file: HandedFile, query: string): Promise<Made> {
    const answer = await page.evaluate(
      async ([bytes, where]) => {
        const body = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
        const response = await fetch(where, { method: 'PUT', body: new File([body], 'file') })
        return (await response.json()) as unknown
      },
      [file.buffer.toString('base64'), `/api/files?${query}`] as const,
    )
    return answer as Made
  }
  async function fetched({ files: [file] }: Made): Promise<HandedFile> {
    if (!file) throw new Error('Nothing was made')
    const bytes = await page.evaluate(async (href) => {
      const response = await fetch(href)
      let text = ''
      for (const byte of new Uint8Array(await response.arrayBuffer())) text += String.fromCharCode(byte)
      return btoa(text)
    }, file.href)
    return {
      name: file.name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes, 'base64'),
    }
  }

  const text = JSON.stringify(file)
  const opened = await put({ name: '', mimeType: '', buffer: Buffer.from(text) }, '')
  const { evaluation } = opened as unknown as { readonly evaluation: string }
  const command = (what: object) => call('POST', '/api/commands', { evaluation, command: what })
  const exchange = (request: object) => call('POST', '/api/exchange', { evaluation, ...request })
  await command({ type: 'PublishProcurement' })
  await call('POST', '/api/exchange', {
    type: 'ChoosePassphrase',
    passphrase: 'four words of a lead',
  })
  await exchange({ type: 'MakeRecoveryKey' })
  return {
    page,
    evaluation,
    command,
    exchange,
    fetched,
    issue: async (member) => {
      const made = await exchange({ type: 'IssuePacks', members: [member] })
      const told = made.words ?? (await exchange({ type: 'ShowWords', member })).words
      return { file: await fetched(made), words: (told ?? []).join(' ') }
    },
    receive: async (member, sent) => {
      await put(sent, `evaluation=${evaluation}&accept=yes`)
      const view = await page.evaluate(
        async (key) => (await fetch(`/api/views?view=returns&evaluation=${key}`)).text(),
        evaluation,
      )
      const log = /"log":"([0-9a-f]{32})"/.exec(view)?.[1]
      return fetched(await exchange({ type: 'MakeReceipt', member, log }))
    },
    close: async () => {
      await context.close()
      await program.stop('SIGTERM')
      await rm(home, { recursive: true, force: true })
    },
  }
}
