import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { startServiceSoon } from '../../electron/services/service-soon.ts'
import { temporaryFolder } from './temporary-folder.ts'

function started() {
  vi.stubEnv('FAIRMARK_HOME', temporaryFolder())
  const screensFolder = temporaryFolder()
  writeFileSync(join(screensFolder, 'index.html'), '<!doctype html><html lang="en-GB"></html>')
  writeFileSync(join(screensFolder, 'index.js'), 'export {}')
  const service = startServiceSoon({ screensFolder })
  onTestFinished(service.close)
  const ask = (path: string, init?: RequestInit) =>
    service.handler(new Request(`app://fairmark${path}`, init))
  return { service, ask }
}

describe('the service that starts while the window reads its files', () => {
  it('gives a file with the same policy and type before it stands as after', async () => {
    const { ask } = started()
    const told = async (path: string) => {
      const { status, headers } = await ask(path)
      const policy = headers.get('content-security-policy')?.replace(/'nonce-[^']+'/, 'nonce')
      return { status, headers: { ...Object.fromEntries(headers), 'content-security-policy': policy } }
    }
    const before = [await told('/'), await told('/index.js')]
    expect(before.map(({ status }) => status)).toEqual([200, 200])
    expect((await ask('/api/views?view=start')).status).toBe(200)
    expect([await told('/'), await told('/index.js')]).toEqual(before)
  })

  it('answers what is no file as the service does, whenever it is asked', async () => {
    const { ask } = started()
    expect((await ask('/api/views?view=start')).status).toBe(200)
    expect((await ask('/nothing.js')).status).toBe(404)
    expect((await ask('/', { method: 'POST' })).status).toBe(404)
  })

  it('ends without ever having started', async () => {
    const { service } = started()
    await expect(service.close()).resolves.toBeUndefined()
  })
})
