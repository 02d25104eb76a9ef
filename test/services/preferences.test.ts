import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainPreferences, type Preferences } from '../../shared/views/preferences.ts'
import { serviceDoor } from './service-door.ts'
import { temporaryFolder } from './temporary-folder.ts'

const chosen: Preferences = {
  ...plainPreferences,
  textSize: 125,
  paper: 'blue',
  lineSpace: 'wide',
  ruler: true,
}

function doorAt(home = temporaryFolder()) {
  const { ask } = serviceDoor(undefined, home)
  const shown = async (): Promise<unknown> => (await ask('/api/preferences')).response.json()
  const put = (body: unknown) =>
    ask('/api/preferences', { method: 'PUT', body: typeof body === 'string' ? body : JSON.stringify(body) })
  return { home, shown, put }
}

describe('preferences', () => {
  it('are those of the beginning in a new home, and make no folder by being read', async () => {
    const { home, shown } = doorAt(join(temporaryFolder(), 'not yet'))
    expect(await shown()).toEqual({ kind: 'preferences', preferences: plainPreferences })
    expect(existsSync(home)).toBe(false)
  })

  it('are kept as a whole, and are there after the program was closed', async () => {
    const { home, put } = doorAt()
    expect((await put(chosen)).status).toBe(200)
    expect(await doorAt(home).shown()).toEqual({ kind: 'preferences', preferences: chosen })
  })

  it('are refused where a field is missing, unknown or out of its range, and stay as they were', async () => {
    const { put, shown } = doorAt()
    await put(chosen)
    expect(await put({ ...chosen, textSize: 500 })).toMatchObject({ status: 422, path: 'textSize' })
    expect(await put({ ...chosen, paper: 'pink' })).toMatchObject({ status: 422, path: 'paper' })
    expect(await put({ ...chosen, more: 1 })).toMatchObject({ status: 422 })
    expect(await put({ textSize: 125 })).toMatchObject({ status: 422 })
    expect(await put('nothing')).toMatchObject({ status: 400 })
    expect(await shown()).toMatchObject({ preferences: chosen })
  })

  it('of a damaged file are those of the beginning; of a newer program, what still fits', async () => {
    const { home, shown, put } = doorAt()
    await put(chosen)
    const path = join(home, 'preferences.json')
    writeFileSync(path, readFileSync(path).subarray(0, 40))
    expect(await shown()).toMatchObject({ preferences: plainPreferences })
    const file = { format: 'fairmark-preferences', version: 1 }
    writeFileSync(path, JSON.stringify({ ...file, preferences: { paper: 'green', textSize: 9000, glow: 3 } }))
    expect(await shown()).toMatchObject({ preferences: { ...plainPreferences, paper: 'green' } })
    expect((await put(chosen)).status).toBe(200)
    expect(await shown()).toMatchObject({ preferences: chosen })
  })

  it('that cannot be read do not keep the program from opening, and that cannot be written are said so', async () => {
    const home = temporaryFolder()
    mkdirSync(join(home, 'preferences.json'))
    const { shown, put } = doorAt(home)
    expect(await shown()).toMatchObject({ preferences: plainPreferences })
    expect(await put(chosen)).toMatchObject({ status: 422, kind: 'refused' })
  })
})
