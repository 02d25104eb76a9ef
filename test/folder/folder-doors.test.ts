import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { PickFolder } from '../../electron/services/folder/folder-routes.ts'
import { pathsAmong } from '../../electron/services/offered-file.ts'
import { startService } from '../../electron/services/service.ts'
import { temporaryFolder } from '../services/temporary-folder.ts'
import { tender } from './small-tender.ts'

/** A service, asked as a page asks it. */
function service(pickFolder?: PickFolder) {
  const home = temporaryFolder()
  const running = startService({ home, pickFolder, screens: new Map() })
  onTestFinished(running.close)
  const ask = async (method: string, path: string, body?: string) => {
    const request = new Request(`app://fairmark${path}`, { method, ...(body !== undefined && { body }) })
    const response = await running.handler(request)
    const answer: unknown = await response.json()
    return { status: response.status, answer }
  }
  const begin = async (): Promise<string> => {
    const { answer } = await ask('PUT', '/api/files', JSON.stringify(tender(['m1', 'm2'])))
    return typeof answer === 'object' && answer !== null && 'evaluation' in answer
      ? String(answer.evaluation)
      : ''
  }
  return { ...running, ask, begin }
}

describe('the door for shared folders', () => {
  it('says in a browser that the command line sets them', async () => {
    const { ask, begin } = service()
    const evaluation = await begin()
    expect((await ask('GET', `/api/folders?evaluation=${evaluation}`)).answer).toMatchObject({ picks: false })
    const { status, answer } = await ask('POST', '/api/folders', JSON.stringify({ evaluation, member: 'm1' }))
    expect(status).toBe(422)
    expect(answer).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('fairmark folder DIR') as unknown,
    })
  })

  it('links the folder that the person picks in the dialog, and shows it', async () => {
    const folder = temporaryFolder()
    const { ask, begin } = service(async () => folder)
    const evaluation = await begin()
    const linked = { member: 'm1', memberTitle: 'm1', path: folder, problems: [] }
    expect((await ask('GET', `/api/folders?evaluation=${evaluation}`)).answer).toEqual({
      kind: 'folders',
      folders: [],
      picks: true,
    })
    const { answer } = await ask('POST', '/api/folders', JSON.stringify({ evaluation, member: 'm1' }))
    expect(answer).toMatchObject({
      kind: 'folders',
      folders: [{ ...linked, memberTitle: expect.any(String) as unknown }],
    })
    const again = await ask('POST', '/api/folders', JSON.stringify({ evaluation, member: 'm2' }))
    expect(again).toMatchObject({ status: 422, answer: { kind: 'refused' } })
  })

  it('links nothing when the dialog is closed, and takes no path from a page', async () => {
    const { ask, begin } = service(async () => undefined)
    const evaluation = await begin()
    const closed = await ask('POST', '/api/folders', JSON.stringify({ evaluation, member: 'm1' }))
    expect(closed.answer).toEqual({ kind: 'cancelled', folders: [], picks: true })
    const smuggled = await ask(
      'POST',
      '/api/folders',
      JSON.stringify({ evaluation, member: 'm1', path: '/tmp' }),
    )
    expect(smuggled.status).toBe(422)
  })
})

describe('the door for a file that the system hands over', () => {
  it('gives its name, opens it from its place, and forgets it where nobody wants it', async () => {
    const { ask, offerFile } = service()
    const path = join(temporaryFolder(), 'carer-2.fmreturn')
    writeFileSync(path, 'no return at all')
    expect((await ask('GET', '/api/offered')).answer).toEqual({})
    expect(await ask('POST', '/api/offered', '{}')).toMatchObject({
      status: 422,
      answer: { kind: 'refused' },
    })
    offerFile(path)
    expect((await ask('GET', '/api/offered')).answer).toEqual({ name: 'carer-2.fmreturn' })
    expect((await ask('POST', '/api/offered', '{}')).answer).toMatchObject({ kind: 'refused' })
    expect((await ask('GET', '/api/offered')).answer).toEqual({ name: 'carer-2.fmreturn' })
    await ask('DELETE', '/api/offered')
    expect((await ask('GET', '/api/offered')).answer).toEqual({})
  })

  it('knows only files of ours', async () => {
    const { ask, offerFile } = service()
    for (const path of ['/etc/passwd', '/home/x/.ssh/id', '/home/x/letter.pdf', '/opt/fairmark'])
      offerFile(path)
    expect((await ask('GET', '/api/offered')).answer).toEqual({})
    const words = ['/opt/fairmark', '--no-sandbox', 'a.fmpack', '/stick/b.fmreturn']
    expect(pathsAmong(words, '/home/x')).toEqual(['/home/x/a.fmpack', '/stick/b.fmreturn'])
  })
})
