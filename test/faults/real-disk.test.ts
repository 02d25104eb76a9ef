import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest'
import { thisMachine } from '../../electron/services/disk/machine.ts'
import { sampleKey } from '../../electron/services/workspace/sample.ts'
import { Workspace } from '../../electron/services/workspace/workspace.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { sampleMember } from '../../shared/sample/leicester.ts'
import { bidder, draft, question, score } from '../services/sample-member.ts'
import { temporaryFolder } from '../services/temporary-folder.ts'

const key = sampleKey('evaluator')
const isRoot = process.getuid?.() === 0
const NOBODY = 65534

/** A disk of its own, of so many bytes, where this computer lets us make one. */
function smallDisk(size: string, { skip }: TestContext): string {
  const folder = temporaryFolder()
  const mounted =
    isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'fairmark-test', folder]).status === 0
  if (!mounted) skip('A small disk can be made by root only, on Linux')
  onTestFinished(() => {
    spawnSync('umount', [folder])
  })
  return folder
}

describe('a real disk that is full', () => {
  it('loses nothing that was told to be saved, and takes more when there is room', (context) => {
    const home = smallDisk('256k', context)
    const workspace = new Workspace(thisMachine, home)
    expect(workspace.openSample('evaluator')).toBe(key)
    const told = { score: '', draft: '' }
    const refusals = new Set<string>()
    const save = (text: string): void => {
      const scored = workspace.change(key, (opened) => opened.enter(score('3', text)))
      const drafted = workspace.change(key, (opened) => opened.saveDraft(question, bidder, draft(text)))
      if (scored) refusals.add(scored.id)
      else told.score = text
      if (drafted) refusals.add(drafted.id)
      else told.draft = text
    }
    const ballast = join(home, 'ballast')
    writeFileSync(ballast, '')
    for (let count = 0; count < 60; count++) save(`${String(count)} ${'long words '.repeat(800)}`)
    expect([...refusals]).toEqual(['refusal.diskFull'])
    workspace.close()
    truncateSync(ballast)

    const again = new Workspace(thisMachine, home)
    const gathered = again.look(key)
    if (isRefusal(gathered)) throw new Error(gathered.id)
    expect(gathered.quarantine).toBeUndefined()
    const given = gathered.state.sheets.get(sampleMember)?.scores.get(bidder)?.get(question)
    expect(given?.reason.good.slice(0, 3)).toBe(told.score.slice(0, 3))
    const shown = gathered.drafts.find((one) => one.bidder === bidder && one.question === question)
    // A draft gives way to a score that was saved after it.
    expect([told.draft, told.score]).toContain(shown?.draft.good)
    again.close()
  })

  it('refuses a new evaluation whole: nothing of it stays', (context) => {
    const home = smallDisk('64k', context)
    const workspace = new Workspace(thisMachine, home)
    const before = statfsSync(home).bfree
    expect(workspace.openSample('lead')).toMatchObject({ id: 'refusal.diskFull' })
    expect(workspace.overview().known).toEqual([])
    expect(before - statfsSync(home).bfree).toBeLessThan(4)
    workspace.close()
  })
})

describe('a folder without permission', () => {
  /** Runs the program's own command as somebody who is not root, since root may do everything. */
  function openSampleAs(user: number, home: string): string {
    const service = new URL('../../electron/services/service.ts', import.meta.url).href
    const program = `import { startService } from ${JSON.stringify(service)}
      const { handler } = startService({ screens: new Map(), home: ${JSON.stringify(home)} })
      const body = '{"command":{"type":"OpenSample","as":"evaluator"}}'
      const commands = new Request('app://fairmark/api/commands', { method: 'POST', body })
      console.log(await (await handler(commands)).text())
      console.log(await (await handler(new Request('app://fairmark/api/views?view=start'))).text())`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      uid: user,
      gid: user,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    return stdout
  }

  it('is answered with a sentence: when it cannot be written, and when it cannot even be read', ({
    skip,
  }) => {
    if (!isRoot) skip('Only root can be somebody else')
    const folder = temporaryFolder()
    chmodSync(folder, 0o755)
    const home = join(folder, 'home')
    mkdirSync(home)
    chmodSync(home, 0o555)
    const notWritten = openSampleAs(NOBODY, home)
    expect(notWritten).toContain(
      '"kind":"refused","sentence":"We could not save to this laptop. Fairmark is not allowed',
    )
    expect(notWritten).toContain('"view":"start","recent":[],"problems":[]')

    chownSync(home, NOBODY, NOBODY)
    chmodSync(home, 0o755)
    expect(openSampleAs(NOBODY, home)).toContain('"kind":"done"')
    chmodSync(join(home, 'evaluations'), 0o000)
    expect(openSampleAs(NOBODY, home)).toContain(
      '"problems":["We could not open this. Fairmark is not allowed to read',
    )
  })
})
