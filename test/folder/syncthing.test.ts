import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { directoryCarrier } from '../../electron/services/folder/directory-carrier.ts'
import { FolderRounds } from '../../electron/services/folder/folder-rounds.ts'
import { memberId } from '../../shared/identifiers.ts'
import { nameOf } from './carrier-acceptance.ts'
import { copyOf, done, realPanel, scoreAll, type Laptop } from './real-panel.ts'
import { leadSide, memberSide } from './opaque-cargo.ts'
import { isSyncthingInstalled } from './syncthing-daemon.ts'
import { twoSides, type Pair } from './two-sides.ts'

// Six words take a second to try, and more where the computer is busy.
vi.setConfig({ testTimeout: 300_000 })

const members = Array.from({ length: 9 }, (_, at) => `member-${String(at + 1)}`)

if (!isSyncthingInstalled)
  process.stdout.write(
    'The Syncthing test is skipped: Syncthing is not installed here (Debian: syncthing).\n',
  )

/** The lead's and the member's end of one folder. */
function ends(pair: Pair) {
  const lead = leadSide()
  const member = memberSide()
  return {
    pair,
    lead: { ...lead, rounds: new FolderRounds(directoryCarrier(pair.lead), lead.cargo) },
    member: { ...member, rounds: new FolderRounds(directoryCarrier(pair.member), member.cargo) },
  }
}

function endsOf(pairs: readonly Pair[], id: string): Pair {
  const pair = pairs.find((one) => one.id === id)
  if (!pair) throw new Error(`No folder for ${id}`)
  return pair
}

/** What returns brought, but for when they were accepted. */
function returnsOf({ workspace, key }: Laptop) {
  const { exchange, sheets, declared } = done(workspace.look(key())).state
  const devices = [...exchange.returns].map(([member, returns]) => {
    const logs = [...returns.devices.values()].map(({ branches, ...device }) => ({
      ...device,
      branches: branches.map(({ entries, head, file }) => ({ entries, head, file })),
    }))
    return [member, { logs, troubles: returns.troubles }] as const
  })
  return new Map(
    [...devices]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([member, one]) => [member, { one, sheet: sheets.get(member), declared: declared.get(member) }]),
  )
}

/** A foreign hand writes over a file, at a time that says who was last. */
function overwrite(folder: string, name: string, text: string, time: Date): void {
  writeFileSync(join(folder, name), text)
  utimesSync(join(folder, name), time, time)
}

describe.skipIf(!isSyncthingInstalled)('nine folders, carried by two real Syncthing daemons', () => {
  it('bring to the lead what direct handing over brings, whatever happens on the way', async () => {
    const sides = await twoSides(members)
    const all = sides.pairs.map(ends)
    const [one, two, three, four, five, six] = all
    if (!one || !two || !three || !four || !five || !six) throw new Error('Nine folders')
    const allRounds = async (): Promise<void> => {
      for (const { lead, member } of all) {
        await member.rounds.round()
        await lead.rounds.round()
      }
    }

    await sides.start()
    for (const { pair, lead, member } of all) {
      lead.sends.push(`receipt 1 for ${pair.id}`)
      member.sends.push(`return 1 of ${pair.id}`)
    }
    await allRounds()
    await sides.converge()
    await allRounds()
    for (const { pair, lead, member } of all) {
      expect(lead.took()).toEqual([`return 1 of ${pair.id}`])
      expect(member.took()).toEqual([`receipt 1 for ${pair.id}`])
    }

    // The first three go offline and work on; the others go on exchanging.
    const away = [one, two, three]
    for (const { pair } of away) await sides.memberDaemon.pause(pair.id, true)
    for (const { pair, lead, member } of all) {
      lead.sends.push(`receipt 2 for ${pair.id}`)
      member.sends.push(`return 2 of ${pair.id}`)
    }
    await allRounds()
    await sides.converge(all.filter((end) => !away.includes(end)).map(({ pair }) => pair))
    await allRounds()
    expect(one.lead.took()).toEqual(['return 1 of member-1'])
    expect(four.lead.took()).toHaveLength(2)

    // Then all members' computers are off, and foreign hands are at work on both sides.
    await sides.memberDaemon.stop()
    const disputed = nameOf('return 2 of member-4')
    overwrite(four.pair.lead, disputed, 'somebody on the lead’s side', new Date(2024, 2, 13))
    overwrite(four.pair.member, disputed, 'somebody on the member’s side', new Date(2024, 2, 14))
    overwrite(two.pair.member, nameOf('return 2 of member-2'), 'half of it', new Date(2024, 2, 14))
    rmSync(join(five.pair.lead, nameOf('return 1 of member-5')))
    rmSync(join(six.pair.member, nameOf('receipt 1 for member-6', '.fmreceipt')))
    writeFileSync(join(six.pair.member, 'holiday.jpg'), 'no business of ours')
    for (const { pair, member } of all) member.sends.push(`return 3 of ${pair.id}`)
    await allRounds()
    expect(six.lead.took()).toHaveLength(2)

    await sides.memberDaemon.start(sides.leadDaemon)
    for (const { pair } of away) await sides.memberDaemon.pause(pair.id, false)
    await sides.converge()
    await allRounds()
    await sides.converge()
    await allRounds()

    for (const { pair, lead, member } of all) {
      expect(lead.took()).toEqual([1, 2, 3].map((number) => `return ${String(number)} of ${pair.id}`))
      expect(member.took()).toEqual([1, 2].map((number) => `receipt ${String(number)} for ${pair.id}`))
    }
    const inFour = readdirSync(four.pair.lead)
    expect(inFour.filter((name) => name.includes('.sync-conflict-'))).toHaveLength(1)
    expect(readdirSync(five.pair.lead)).toContain(nameOf('return 1 of member-5'))
    expect(readdirSync(six.pair.lead)).toContain(nameOf('receipt 1 for member-6', '.fmreceipt'))
  })

  it('bring real returns to the state that opening them by hand brings', async () => {
    const ids = ['m1', 'm2'].map((id) => memberId.parse(id))
    const sides = await twoSides(ids)
    const { lead, members } = await realPanel(ids, (id) => endsOf(sides.pairs, id))
    const byHand = await copyOf(lead)
    await sides.start()
    for (const one of members) {
      scoreAll(one, '4')
      const { bytes } = await one.laptop.make({ type: 'MakeReturn' })
      await byHand.open(bytes)
      await one.laptop.sync()
    }
    await sides.converge()
    await lead.sync()
    await lead.sync()
    expect(returnsOf(lead)).toEqual(returnsOf(byHand))
    expect(returnsOf(lead).size).toBe(2)
  })
})
