import type { Browser, Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { CommandOf } from '../../shared/evaluation/command.ts'
import { startProgram } from './program.ts'

interface SentFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A member's own laptop: a program of its own in a home of its own, worked through its doors. */
export interface MemberHome {
  /** The program's window. */
  readonly page: Page
  readonly open: (pack: Buffer, words: string) => Promise<void>
  /** Opens a file on the start page, and answers with what is said of it. */
  readonly take: (path: string) => Promise<string>
  readonly score: (scores: readonly CommandOf<'GiveScore'>[]) => Promise<void>
  /** Submits, and answers with the file to hand over. */
  readonly send: () => Promise<SentFile>
  readonly close: () => Promise<void>
}

export async function startMember(browser: Browser): Promise<MemberHome> {
  const home = await mkdtemp(join(tmpdir(), 'fairmark-member-'))
  const program = await startProgram(home)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(program.address)
  let evaluation = ''
  let member = ''

  async function ask(address: string, method: string, body: unknown): Promise<Record<string, unknown>> {
    const answer = await page.evaluate(
      async ([where, how, what]) => {
        const headers = { 'content-type': 'application/json' }
        const response = await fetch(where, { method: how, headers, body: what })
        return (await response.json()) as Record<string, unknown>
      },
      [address, method, JSON.stringify(body)] as const,
    )
    if (answer['kind'] !== 'done') throw new Error(`${address}: ${JSON.stringify(answer)}`)
    return answer
  }
  const command = (what: object) => ask('/api/commands', 'POST', { evaluation, command: what })

  return {
    page,
    open: async (pack, words) => {
      await ask('/api/exchange', 'POST', { type: 'ChoosePassphrase', passphrase: 'words of a member' })
      const answer = await page.evaluate(
        async ([bytes, told]) => {
          const body = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
          const headers = { 'x-fairmark-words': told }
          const file = new File([body], 'pack.fmpack')
          const response = await fetch('/api/files', { method: 'PUT', headers, body: file })
          return (await response.json()) as { readonly kind: string; readonly evaluation?: string }
        },
        [pack.toString('base64'), words] as const,
      )
      if (answer.evaluation === undefined) throw new Error(JSON.stringify(answer))
      evaluation = answer.evaluation
    },
    take: async (path) => {
      await page.goto(new URL('/#/', page.url()).href)
      await page.reload()
      await page.locator('input[type=file]').first().setInputFiles(path)
      const news = page.locator('.note').filter({ hasText: basename(path) })
      await news.waitFor({ timeout: 60_000 })
      return news.innerText()
    },
    score: async (scores) => {
      member = scores[0]?.member ?? ''
      await command({ type: 'DeclareInterests', member, interests: [] })
      for (const { bidder, question, score, reason } of scores)
        await command({ type: 'GiveScore', member, bidder, question, score, reason })
    },
    send: async () => {
      await command({ type: 'SubmitScoreSheet', member })
      const made = await ask('/api/exchange', 'POST', { type: 'MakeReturn', evaluation })
      const [file] = made['files'] as readonly { readonly name: string; readonly href: string }[]
      if (!file) throw new Error('No return was made')
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
    },
    close: async () => {
      await context.close()
      await program.stop('SIGTERM')
      await rm(home, { recursive: true, force: true })
    },
  }
}
