import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { memberId } from '../../shared/identifiers.ts'
import { temporaryFolder } from '../services/temporary-folder.ts'
import { done, laptop, realPanel, scoreAll } from './real-panel.ts'
import { tender } from './small-tender.ts'

// Six words take a second to try, and more where the computer is busy.
vi.setConfig({ testTimeout: 300_000 })

const carers = ['m1', 'm2'].map((id) => memberId.parse(id))

describe('shared folders', () => {
  it('carry packs, returns, receipts and newer packs, each member’s in a folder of their own, and nothing twice', async () => {
    const { lead, members } = await realPanel(carers, () => {
      const folder = temporaryFolder()
      return { lead: folder, member: folder }
    })
    expect(await lead.sync()).toEqual([])
    for (const one of members) {
      const { laptop: member, folder } = one
      // The pack that it opened already lies there, for six words: no reason to say anything.
      expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.fmpack$/)])
      expect(await member.sync()).toEqual([])
      scoreAll(one, '3')
      await member.make({ type: 'MakeReturn' })
      expect(await member.sync()).toEqual([])
    }
    expect(await lead.sync()).toEqual([])
    const { state } = done(lead.workspace.look(lead.key()))
    expect([...state.exchange.returns.keys()].sort()).toEqual(carers)
    expect([...state.sheets.values()].filter(({ submittedAt }) => submittedAt !== undefined)).toHaveLength(2)

    for (const id of carers) {
      const [log] = state.exchange.returns.get(id)?.devices.keys() ?? []
      if (log === undefined) throw new Error('No device')
      await lead.make({ type: 'MakeReceipt', member: id, log })
      await lead.make({ type: 'IssuePacks', members: [id] })
    }
    expect(await lead.sync()).toEqual([])
    for (const { laptop: member, folder } of members) {
      expect(await member.sync()).toEqual([])
      const own = done(member.workspace.look(member.key())).state
      expect(own.exchange.receipts).toHaveLength(1)
      expect(own.pack?.version).toBe(2)
      const endings = readdirSync(folder).map((name) => name.replace(/^\w+/, ''))
      expect(endings.sort()).toEqual(['.fmpack', '.fmpack', '.fmreceipt', '.fmreturn'])
    }

    // A new start, and folders that somebody emptied: nothing is entered a second time, and what is ours is put again.
    const entries = (): number => done(lead.workspace.look(lead.key())).record.entries
    lead.workspace.close()
    expect(await lead.sync()).toEqual([])
    const before = entries()
    for (const { folder } of members) for (const name of readdirSync(folder)) rmSync(join(folder, name))
    expect(await lead.sync()).toEqual([])
    for (const { laptop: member } of members) await member.sync()
    expect(await lead.sync()).toEqual([])
    expect(entries()).toBe(before)
    expect(members.map(({ folder }) => readdirSync(folder).length)).toEqual([3, 3])

    // What counts for nothing is said, and hinders nothing.
    const [{ folder } = { folder: '' }] = members
    writeFileSync(join(folder, 'holiday.fmreturn'), 'no return at all')
    expect(await lead.sync()).toEqual([expect.stringMatching(/^holiday\.fmreturn: [A-Z“].*\.$/)])
    // Nor does an evaluation file make anybody the lead of another evaluation.
    writeFileSync(join(folder, 'holiday.fmreturn'), JSON.stringify(tender(carers)))
    expect(await lead.sync()).toEqual([expect.stringContaining('looks like an evaluation file')])
    expect(lead.workspace.overview().known).toHaveLength(1)
    rmSync(folder, { recursive: true })
    expect(await lead.sync()).toEqual([expect.stringMatching(/^The shared folder can’t be reached/)])
  })
})

describe('the panel’s record in shared folders', () => {
  it('is read and answered, and once a score changed only the newer one is put', async () => {
    const { lead, members } = await realPanel(carers, () => {
      const folder = temporaryFolder()
      return { lead: folder, member: folder }
    })
    await lead.sync()
    for (const one of members) {
      scoreAll(one, '3')
      await one.laptop.make({ type: 'MakeReturn' })
      await one.laptop.sync()
    }
    await lead.sync()
    const agree = (more: object) => {
      for (const bidder of ['north', 'south'])
        lead.command({
          ...{ type: 'AgreeScore', bidder, question: 'q1', score: '4', decidingPoint: '', present: carers },
          ...{ reason: { good: 'Crust.', worries: '', evidence: [] }, ...more },
        })
    }
    lead.command({ type: 'OpenReturns', reason: '' })
    agree({})
    const [one] = members
    if (!one) throw new Error('There are no members')
    const { id, folder, laptop: member } = one
    const agreedFiles = () => readdirSync(folder).filter((name) => name.endsWith('.fmagreed'))
    const said = () => done(lead.workspace.look(lead.key())).state.confirmations.get(id)
    const lies = () => done(member.workspace.look(member.key())).state.exchange.recordRead
    const old = await lead.make({ type: 'SendRecord', member: id })
    agree({ changeReason: 'We looked again.' })
    await lead.make({ type: 'SendRecord', member: id })
    expect(await lead.sync()).toEqual([])
    expect(agreedFiles()).toHaveLength(1)
    expect(await member.sync()).toEqual([])
    const digest = lies()?.digest
    member.command({ type: 'AnswerRecord', member: id, digest, confirmed: true, note: '' })
    await member.make({ type: 'MakeReturn' })
    await member.sync()
    expect(await lead.sync()).toEqual([])
    expect(said()).toMatchObject({ confirmed: true, signed: true })
    // A sync engine brings the older one after all: it says so, and takes nothing away.
    writeFileSync(join(folder, 'older.fmagreed'), old.bytes)
    expect(await member.sync()).toEqual([expect.stringContaining('older than the one on this laptop')])
    expect(lies()?.digest).toBe(digest)
  })
})

describe('a folder is refused', () => {
  it('where it is not there, ours, another member’s, holds another’s, or is one by another name', async () => {
    const lead = await laptop()
    lead.begin(tender(carers))
    const [one, two] = carers
    const folder = temporaryFolder()
    const inside = join(folder, 'inside')
    const link = join(temporaryFolder(), 'link')
    mkdirSync(inside)
    symlinkSync(inside, link)
    const refusedWith = (member: string | undefined, path: string): string | undefined =>
      lead.folders.link(lead.key(), member === undefined ? undefined : memberId.parse(member), path)?.id
    expect(refusedWith(one, inside)).toBeUndefined()
    expect(refusedWith(one, inside)).toBeUndefined()
    expect(refusedWith(two, inside)).toBe('refusal.folderIsAnothers')
    expect(refusedWith(two, folder)).toBe('refusal.folderIsAnothers')
    expect(refusedWith(two, link)).toBe('refusal.folderIsAnothers')
    expect(refusedWith(two, join(folder, 'away'))).toBe('refusal.folderNotThere')
    expect(refusedWith(two, lead.workspace.home)).toBe('refusal.folderIsOurs')
    expect(refusedWith(undefined, temporaryFolder())).toBe('refusal.folderMemberNeeded')
    expect(refusedWith('nobody', temporaryFolder())).toBe('refusal.unknownMember')
    expect(lead.folders.links(lead.key())).toEqual([{ member: one, path: inside }])
  })
})
