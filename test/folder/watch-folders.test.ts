import { mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { memberId } from '../../shared/identifiers.ts'
import { watchFolders } from '../../electron/services/folder/watch-folders.ts'
import { temporaryFolder } from '../services/temporary-folder.ts'
import { roundsReport } from '../../electron/cli/rounds-report.ts'
import { englishSay } from '../../electron/services/say.ts'
import { handClock } from './hand-clock.ts'
import { laptop } from './real-panel.ts'
import { tender } from './small-tender.ts'

it('folders of open evaluations are watched, and those of no other', async () => {
  const lead = await laptop()
  lead.begin(tender(['m1']))
  const folder = join(temporaryFolder(), 'shared')
  mkdirSync(folder)
  expect(lead.folders.link(lead.key(), memberId.parse('m1'), folder)).toBeUndefined()
  const told = async (): Promise<number> => {
    const shown = lead.folders.shown(lead.key())
    return 'id' in shown ? 0 : (shown[0]?.problems.length ?? 0)
  }
  const clock = handClock()
  const reported: unknown[] = []
  const { workspace, folders } = lead
  const report = roundsReport(englishSay)
  let text = ''
  const watching = watchFolders({
    ...{ folders, openKeys: () => workspace.openKeys, every: clock.every },
    report: (error) => reported.push(error),
    onRounds: (rounds) => (text += report(rounds, 'news')),
  })
  workspace.close()
  writeFileSync(join(folder, 'one.fmreturn'), 'no return')
  clock.tick()
  await setTimeout(50)
  expect(workspace.openKeys).toEqual([])
  expect(clock.intervals).toHaveLength(1)

  expect(await told()).toBe(0)
  // Looking at it opened it: from the next look on its folder is watched.
  workspace.change(lead.key(), () => undefined)
  clock.tick()
  while ((await told()) < 1) await setTimeout(5)
  expect(clock.intervals).toHaveLength(2)
  writeFileSync(join(folder, `${'0'.repeat(64)}.fmreturn`), 'not what its name promises')
  while ((await told()) < 2) await setTimeout(5)
  clock.tick()
  await folders.sync(lead.key())
  // Each is told with its path, and once for all rounds.
  expect(text.match(/one\.fmreturn: /g)).toHaveLength(1)
  expect(text).toContain(`${join(folder, 'one.fmreturn')}: `)
  expect(text.match(/0\.fmreturn in the shared folder isn’t whole/g)).toHaveLength(1)
  watching.close()
  await folders.close()
  expect(clock.intervals).toEqual([])
  expect(reported).toEqual([])
})
