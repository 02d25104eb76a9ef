import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diskFault } from '../../electron/services/disk/disk-fault.ts'
import type { Taking } from '../../electron/services/folder/cargo.ts'
import type { Carrier } from '../../electron/services/folder/carrier.ts'
import { FolderRounds } from '../../electron/services/folder/folder-rounds.ts'
import { englishSay, sentenceOf } from '../../electron/services/say.ts'
import { message } from '../../shared/messages/message.ts'
import { nameOf } from './carrier-acceptance.ts'
import { memoryCarrier } from './memory-carrier.ts'
import { leadSide, memberSide } from './opaque-cargo.ts'

const quiet = { problems: [] }

function folder(answer?: () => Taking) {
  const { carrier, foreign } = memoryCarrier()
  const lead = leadSide(answer)
  const member = memberSide()
  return {
    carrier,
    foreign,
    lead: { ...lead, rounds: new FolderRounds(carrier, lead.cargo) },
    member: { ...member, rounds: new FolderRounds(carrier, member.cargo) },
  }
}

describe('rounds between a folder and an evaluation', () => {
  it('put what is ours and take what is theirs, once', async () => {
    const { lead, member, foreign } = folder()
    member.sends.push('return 1', 'return 2')
    lead.sends.push('receipt')
    expect(await member.rounds.round()).toEqual({ ...quiet, put: 2, taken: 0 })
    expect(await lead.rounds.round()).toEqual({ ...quiet, put: 1, taken: 2 })
    expect(await member.rounds.round()).toEqual({ ...quiet, put: 0, taken: 1 })
    expect(await lead.rounds.round()).toEqual({ ...quiet, put: 0, taken: 0 })
    expect(lead.took()).toEqual(['return 1', 'return 2'])
    expect(member.took()).toEqual(['receipt'])
    expect(foreign.names()).toEqual([nameOf('return 1'), nameOf('return 2'), nameOf('receipt', '.fmreceipt')])
  })

  it('take a file once, however many names it has', async () => {
    const { lead, foreign } = folder()
    const copies = [
      nameOf('r'),
      nameOf('r').replace('.', '.sync-conflict-20240313-101112-ABCDEFG.'),
      nameOf('r').replace('.', ' (1).'),
      nameOf('r').replace('.', '-LAPTOP7.'),
      nameOf('r').replace('.fmreturn', ' – Kopie von Büro.FMRETURN'),
      'from my memory stick.fmreturn',
    ]
    for (const name of copies) foreign.write(name, 'r')
    expect(await lead.rounds.round()).toEqual({ ...quiet, put: 0, taken: 1 })
    expect(lead.took()).toEqual(['r'])
  })

  it('let a file that is not what its name promises lie until it is', async () => {
    const { lead, foreign } = folder()
    const name = nameOf('a whole return')
    foreign.write(name, 'a whole')
    const sentence = message('folder.fileNotWhole', { name })
    expect(await lead.rounds.round()).toEqual({ put: 0, taken: 0, problems: [sentence] })
    foreign.write(name, 'a whole return')
    expect(await lead.rounds.round()).toEqual({ ...quiet, put: 0, taken: 1 })
  })

  it('take the true content from a conflict copy where a foreign hand won the name', async () => {
    const { lead, foreign } = folder()
    foreign.write(nameOf('true'), 'false')
    foreign.write(nameOf('true').replace('.', '.sync-conflict-20240313-101112-ABCDEFG.'), 'true')
    expect(await lead.rounds.round()).toMatchObject({ taken: 1, problems: [{ id: 'folder.fileNotWhole' }] })
    expect(lead.took()).toEqual(['true'])
  })

  it('put a file beside its name where a foreign hand took it, once, and change nothing', async () => {
    const { lead, member, foreign } = folder()
    foreign.write(nameOf('true'), 'false')
    member.sends.push('true')
    expect(await member.rounds.round()).toMatchObject({ put: 1 })
    expect(await member.rounds.round()).toMatchObject({ put: 0 })
    expect(foreign.names()).toEqual([nameOf('true'), nameOf('true').replace('.', '-2.')])
    await lead.rounds.round()
    expect(lead.took()).toEqual(['true'])
  })

  it('keep what was taken when it is deleted, and put what is ours again', async () => {
    const { lead, member, foreign } = folder()
    member.sends.push('return')
    await member.rounds.round()
    await lead.rounds.round()
    foreign.remove(nameOf('return'))
    expect(await lead.rounds.round()).toEqual({ ...quiet, put: 0, taken: 0 })
    expect(await member.rounds.round()).toMatchObject({ put: 1 })
    expect(await lead.rounds.round()).toEqual({ ...quiet, put: 0, taken: 0 })
    expect(lead.took()).toEqual(['return'])
  })

  it('say what was refused without asking again, and ask again for what comes later', async () => {
    let asked = 0
    let answer: Taking = { kind: 'refused', why: message('refusal.notThere') }
    const { lead, foreign } = folder(() => {
      asked += 1
      return answer
    })
    foreign.write('a.fmreturn', 'a')
    const told = { taken: 0, problems: [{ id: 'refusal.notThere' }] }
    expect([await lead.rounds.round(), await lead.rounds.round()]).toMatchObject([told, told])
    expect(asked).toBe(1)
    foreign.remove('a.fmreturn')
    foreign.write('b.fmreturn', 'b')
    answer = { kind: 'later', why: undefined }
    expect(await lead.rounds.round()).toEqual({ ...quiet, put: 0, taken: 0 })
    answer = { kind: 'taken' }
    expect(await lead.rounds.round()).toEqual({ ...quiet, put: 0, taken: 1 })
  })

  it('read an unchanged file once', async () => {
    const { carrier, foreign } = memoryCarrier()
    const { cargo } = leadSide(() => ({ kind: 'taken' }))
    let reads = 0
    const counted: Carrier = { ...carrier, get: (name) => ((reads += 1), carrier.get(name)) }
    const rounds = new FolderRounds(counted, cargo)
    foreign.write('a.fmreturn', 'a')
    await rounds.round()
    expect(reads).toBe(2)
    await rounds.round()
    expect(reads).toBe(2)
    foreign.write('a.fmreturn', 'b')
    expect(await rounds.round()).toMatchObject({ taken: 1 })
  })

  it('answer a calm sentence where the folder or a file fails, do the rest, and try again', async () => {
    const { carrier, foreign } = memoryCarrier()
    const { cargo, took, sends } = leadSide()
    let broken: 'list' | 'get' | 'put' | 'nothing' = 'list'
    const failing: Carrier = {
      ...carrier,
      list: async () => {
        if (broken === 'list') throw diskFault('ENOTCONN', 'scandir', '')
        return carrier.list()
      },
      get: (name) => {
        if (broken === 'get' && name === 'a.fmreturn') throw diskFault('UNKNOWN', 'read', name)
        return carrier.get(name)
      },
      putIfAbsent: async (name, content) => {
        if (broken === 'put') throw diskFault('ENOSPC', 'write', name)
        return carrier.putIfAbsent(name, content)
      },
    }
    const rounds = new FolderRounds(failing, cargo)
    const told = async () => (await rounds.round()).problems.map((problem) => sentenceOf(englishSay, problem))
    foreign.write('a.fmreturn', 'a')
    foreign.write('b.fmreturn', 'b')
    sends.push('c', 'd')
    expect(await told()).toEqual([expect.stringMatching(/^The shared folder .* tries again by itself\.$/)])
    broken = 'get'
    expect(await told()).toEqual([expect.stringMatching(/^a\.fmreturn .* can’t be read yet/)])
    expect(took()).toEqual(['b'])
    foreign.remove(nameOf('c', '.fmreceipt'))
    foreign.remove(nameOf('d', '.fmreceipt'))
    broken = 'put'
    expect(await told()).toEqual([expect.stringMatching(/^A file couldn’t be put/)])
    broken = 'nothing'
    expect(await told()).toEqual([])
    expect(took()).toEqual(['a', 'b'])
  })

  it('take nothing that changed while it was read, and read nothing that is too large', async () => {
    const { carrier, foreign } = memoryCarrier()
    const { cargo } = leadSide()
    let reads = 0
    const changing: Carrier = {
      list: async () =>
        (await carrier.list()).map((file) =>
          file.name === 'huge.fmreturn' ? { ...file, size: 2 ** 40 } : file,
        ),
      get: (name) => {
        if (name === 'huge.fmreturn') throw new Error('read')
        if ((reads += 1) === 2) foreign.write(name, 'another')
        return carrier.get(name)
      },
      putIfAbsent: carrier.putIfAbsent,
      watch: carrier.watch,
    }
    foreign.write('a.fmreturn', 'one')
    foreign.write('huge.fmreturn', '')
    const rounds = new FolderRounds(changing, cargo)
    const { taken, problems } = await rounds.round()
    expect(taken).toBe(0)
    expect(problems.map(({ id }) => id)).toEqual(['folder.fileNotReadable', 'folder.fileTooLarge'])
    expect(cargo.wasTaken(nameOf('one').slice(0, 64))).toBe(false)
    expect(await rounds.round()).toMatchObject({ taken: 1 })
  })

  it('end alike whatever order, repetitions, deletions, copies and foreign hands there are', async () => {
    const text = fc.constantFrom('r1', 'r2', 'r3', 'r4')
    const step = fc.oneof(
      fc.record({ do: fc.constantFrom('member', 'lead', 'restart') }),
      fc.record({ do: fc.constantFrom('send', 'delete', 'overwrite', 'copy', 'half'), text }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { carrier, foreign, lead, member } = folder()
        let rounds = lead.rounds
        for (const one of steps) {
          const name = 'text' in one ? nameOf(one.text) : ''
          if (one.do === 'member') await member.rounds.round()
          else if (one.do === 'lead') await rounds.round()
          else if (one.do === 'restart') rounds = new FolderRounds(carrier, lead.cargo)
          else if (!('text' in one)) continue
          else if (one.do === 'send') member.sends.push(one.text)
          else if (one.do === 'delete') foreign.remove(name)
          else if (one.do === 'overwrite') foreign.write(name, 'foreign')
          else if (one.do === 'half') foreign.write(name, one.text.slice(0, 1))
          else if (member.sends.includes(one.text)) foreign.write(`copy of ${one.text}.fmreturn`, one.text)
        }
        await member.rounds.round()
        await rounds.round()
        expect(lead.took()).toEqual([...new Set(member.sends)].sort())
      }),
      { numRuns: 300 },
    )
  })
})
