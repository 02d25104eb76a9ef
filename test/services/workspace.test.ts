import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftName } from '../../electron/services/drafts/draft-files.ts'
import type { FileSystem } from '../../electron/services/disk/file-system.ts'
import { logPath } from '../../electron/services/log/log-store.ts'
import { keptPath } from '../../electron/services/workspace/kept-files.ts'
import { plainSeals } from '../../electron/services/keys/seals.ts'
import { sampleKey } from '../../electron/services/workspace/sample.ts'
import { readWhole, replaceWhole, writeAll } from '../../electron/services/disk/whole-file.ts'
import { evaluationsFolder, placesIn } from '../../electron/services/workspace/workspace-file.ts'
import { Workspace } from '../../electron/services/workspace/workspace.ts'
import { memberId, questionId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { sampleEvaluatorLog, sampleLeadLog, sampleMember } from '../../shared/sample/leicester.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { seededRandom } from '../faults/seeded-random.ts'
import { SimulatedDisk } from '../faults/simulated-file-system.ts'
import { bidder, draft, question, score } from './sample-member.ts'
import { testMachine } from './test-machine.ts'

const home = '/home'
const member = sampleKey('evaluator')
const lead = sampleKey('lead')

function begin() {
  const disk = new SimulatedDisk(seededRandom(1))
  const machine = testMachine(disk.files)
  const workspace = new Workspace(machine, home)
  return { files: disk.files, machine, workspace, restart: () => restarted(workspace) }
}

function restarted(workspace: Workspace): Workspace {
  workspace.close()
  return new Workspace(workspace.machine, home)
}

function lookAt(workspace: Workspace, key = member) {
  const gathered = workspace.look(key)
  if (isRefusal(gathered)) throw new Error(gathered.id)
  return gathered
}

function draftIn(workspace: Workspace) {
  return lookAt(workspace).drafts.find((one) => one.question === question && one.bidder === bidder)?.draft
}

function change(files: FileSystem, path: string, to: (text: string) => string): void {
  const bytes = readWhole(files, path, Infinity)
  if (bytes === 'too-large') throw new Error('It fits')
  replaceWhole(files, path, new TextEncoder().encode(to(new TextDecoder().decode(bytes))))
}

describe('the sample', () => {
  it('is opened once for each role; a second time it goes on where it was left', () => {
    const { workspace, restart } = begin()
    expect(workspace.openSample('evaluator')).toBe(member)
    expect(workspace.change(member, (opened) => opened.enter(score('3', 'mine')))).toBeUndefined()
    const { entries } = lookAt(workspace).record
    const again = restart()
    expect(again.openSample('evaluator')).toBe(member)
    // What was entered was signed when it was closed.
    expect(lookAt(again).record.entries).toBe(entries + 1)
    expect(again.openSample('lead')).toBe(lead)
    expect(
      again
        .overview()
        .known.map(({ key }) => key)
        .sort(),
    ).toEqual([lead, member].sort())
  })

  it('gives a member no price, no other member and no answer to a question of others', () => {
    const { workspace, files } = begin()
    workspace.openSample('evaluator')
    const { state } = lookAt(workspace)
    expect([...state.panel.keys()]).toEqual([sampleMember])
    expect([...state.sheets.keys()]).toEqual([sampleMember])
    expect(state.agreed.size).toBe(0)
    for (const tender of state.tenders.values()) expect(tender.prices.size).toBe(0)
    const places = placesIn(home, member)
    const stored = files
      .list(places.packs)
      .map(({ name }) => readWhole(files, join(places.packs, name), Infinity))
      .map((bytes) => (bytes === 'too-large' ? '' : new TextDecoder().decode(bytes)))
      .join('')
    for (const price of ['151800', '148950', '153200', '139']) expect(stored).not.toContain(`"${price}`)
    for (const later of ['"q5"', '"q6"', '"q7"']) expect(stored).not.toContain(`"question":${later}`)
  })
})

describe('who may do what', () => {
  const others = memberId.parse('carer-1')

  it('refuses a member to give the scores of another, and what is the lead’s to do', () => {
    const { workspace } = begin()
    workspace.openSample('evaluator')
    expect(
      workspace.change(member, (opened) => opened.enter({ type: 'SubmitScoreSheet', member: others })),
    ).toMatchObject({ id: 'refusal.notYourPack' })
    for (const command of [
      { type: 'Recommend' },
      { type: 'PublishProcurement' },
      { type: 'ConfirmRecord', member: sampleMember, confirmed: true, note: '' },
    ] as const)
      expect(workspace.change(member, (opened) => opened.enter(command))).toMatchObject({
        id: 'refusal.leadOnly',
      })
  })

  it('lets nobody write a draft into a lead’s evaluation', () => {
    const { workspace } = begin()
    workspace.openSample('lead')
    expect(workspace.change(lead, (opened) => opened.saveDraft(question, bidder, draft('x')))).toMatchObject({
      id: 'refusal.memberOnly',
    })
  })

  it('refuses an evaluation that is not there', () => {
    const unknown = evaluationKey.parse('f'.repeat(32))
    expect(begin().workspace.look(unknown)).toMatchObject({ id: 'refusal.unknownEvaluation' })
  })
})

describe('drafts', () => {
  it('are there again after a restart, with the place where the person was', () => {
    const { workspace, restart } = begin()
    workspace.openSample('evaluator')
    workspace.change(member, (opened) => opened.saveDraft(question, bidder, draft('half a sen')))
    expect(draftIn(restart())).toEqual(draft('half a sen'))
  })

  it('give way to a score that was saved over them, and keep their place', () => {
    const { workspace, restart } = begin()
    workspace.openSample('evaluator')
    workspace.change(member, (opened) => opened.saveDraft(question, bidder, draft('half a sen')))
    workspace.change(member, (opened) => opened.enter(score('4', 'a whole sentence')))
    const shown = { ...draft('half a sen'), score: '4', good: 'a whole sentence' }
    expect(draftIn(workspace)).toEqual(shown)
    expect(draftIn(restart())).toEqual(shown)
  })

  it('stand over a saved score when they are newer', () => {
    const { workspace, restart } = begin()
    workspace.openSample('evaluator')
    workspace.change(member, (opened) => opened.enter(score('4', 'a whole sentence')))
    workspace.change(member, (opened) => opened.saveDraft(question, bidder, draft('second thoughts')))
    expect(draftIn(restart())?.good).toBe('second thoughts')
  })

  it('are set aside, told of and stop nobody where they cannot be read', () => {
    const { workspace, files } = begin()
    workspace.openSample('evaluator')
    workspace.change(member, (opened) => opened.saveDraft(question, bidder, draft('half a sen')))
    workspace.close()
    const { drafts } = placesIn(home, member)
    change(files, join(drafts, draftName(question, bidder, plainSeals.file)), (text) => text.slice(0, 40))
    const again = new Workspace(workspace.machine, home)
    expect(draftIn(again)).toBeUndefined()
    expect(again.overview().problems).toMatchObject([{ id: 'record.draftSetAside', values: { count: 1 } }])
    expect(files.list(drafts).map(({ name }) => name)).toContain(
      `${draftName(question, bidder, plainSeals.file)}.bad`,
    )
    expect(
      again.change(member, (opened) => opened.saveDraft(question, bidder, draft('again'))),
    ).toBeUndefined()
  })

  it('are refused for a score that is not on the scale', () => {
    const { workspace } = begin()
    workspace.openSample('evaluator')
    const offScale = { ...draft('x'), score: '99' }
    expect(workspace.change(member, (opened) => opened.saveDraft(question, bidder, offScale))).toMatchObject({
      id: 'refusal.offScale',
    })
    expect(draftIn(workspace)).toBeUndefined()
  })

  it('are refused for a question that is not in the pack', () => {
    const { workspace } = begin()
    workspace.openSample('evaluator')
    const elsewhere = questionId.parse('q99')
    expect(
      workspace.change(member, (opened) => opened.saveDraft(elsewhere, bidder, draft('x'))),
    ).toMatchObject({ id: 'refusal.unknownQuestion' })
  })
})

describe('a record that cannot be trusted', () => {
  function withDamage(to: (text: string) => string) {
    const begun = begin()
    begun.workspace.openSample('lead')
    begun.workspace.openSample('evaluator')
    begun.workspace.close()
    change(begun.files, logPath(placesIn(home, lead).logs, { log: sampleLeadLog, seals: plainSeals }), to)
    change(
      begun.files,
      logPath(placesIn(home, member).logs, { log: sampleEvaluatorLog, seals: plainSeals }),
      to,
    )
    return { ...begun, workspace: new Workspace(begun.machine, home) }
  }
  const inTheMiddle = (text: string): string => text.replace('"n":2,', '"n":3,')

  it('can be looked at and not added to, is told of loudly, and stays as it is', () => {
    const { workspace, files } = withDamage(inTheMiddle)
    const path = logPath(placesIn(home, member).logs, { log: sampleEvaluatorLog, seals: plainSeals })
    const before = readWhole(files, path, Infinity)
    expect(lookAt(workspace).quarantine).toEqual({ kind: 'changed', line: 3 })
    expect(workspace.change(member, (opened) => opened.enter(score('3', 'x')))).toMatchObject({
      id: 'refusal.logChanged',
    })
    expect(workspace.overview().problems.map(({ id }) => id)).toEqual([
      'refusal.logChanged',
      'refusal.logChanged',
    ])
    workspace.close()
    expect(readWhole(files, path, Infinity)).toEqual(before)
  })

  it('is recovered where its last line is torn, which is told', () => {
    const begun = begin()
    begun.workspace.openSample('evaluator')
    begun.workspace.change(member, (opened) => opened.enter(score('3', 'x')))
    const { entries } = lookAt(begun.workspace).record
    change(
      begun.files,
      logPath(placesIn(home, member).logs, { log: sampleEvaluatorLog, seals: plainSeals }),
      (text) => text.slice(0, -30),
    )
    const workspace = new Workspace(testMachine(begun.files), home)
    expect(workspace.overview().problems).toEqual([])
    const { record, state } = lookAt(workspace)
    // In the place of the torn one, that it was torn; and a checkpoint.
    expect(record.entries).toBe(entries + 1)
    expect(state.procurement?.title).toBe('Carer support service')
    expect(workspace.overview().problems).toMatchObject([{ id: 'record.recovered' }])
    expect(workspace.change(member, (opened) => opened.enter(score('3', 'x')))).toBeUndefined()
  })

  it('is not recovered where its end was signed: it was whole when it was closed', () => {
    const { workspace } = withDamage((text) => text.slice(0, -30))
    expect(workspace.overview().problems.map(({ id }) => id)).toEqual([
      'refusal.logShortened',
      'refusal.logUnsigned',
    ])
    expect(workspace.change(lead, (opened) => opened.enter({ type: 'Recommend' }))).toMatchObject({
      id: 'refusal.logShortened',
    })
  })

  it('is refused where the pack behind it is not the one that was opened', () => {
    const { workspace, files } = begin()
    workspace.openSample('evaluator')
    workspace.close()
    const { packs } = placesIn(home, member)
    const [pack] = files.list(packs)
    change(
      files,
      keptPath(placesIn(home, member), 'packs', (pack?.name ?? '').replace('.json', ''), plainSeals.file),
      (text) => text.replace('Harbour', 'Horbour'),
    )
    const again = new Workspace(workspace.machine, home)
    expect(again.look(member)).toMatchObject({ id: 'refusal.packDamaged' })
    expect(again.overview()).toMatchObject({ known: [], problems: [{ id: 'refusal.packDamaged' }] })
  })

  it('does not keep the others from being listed', () => {
    const { workspace, files } = begin()
    workspace.openSample('evaluator')
    workspace.openSample('lead')
    change(files, placesIn(home, member).workspace, () => '{}')
    const again = restarted(workspace)
    expect(again.overview()).toMatchObject({
      known: [{ key: lead }],
      problems: [{ id: 'refusal.workspaceDamaged', values: { folder: member } }],
    })
    change(files, placesIn(home, member).workspace, () => '{"format":"fairmark-workspace","version":3}')
    expect(again.overview().problems).toMatchObject([{ id: 'refusal.workspaceNewer' }])
  })
})

describe('a clock beyond the year 9999', () => {
  it('enters nothing and says so; what is there can be read, and all goes on when it is set', () => {
    const { workspace, machine } = begin()
    workspace.openSample('evaluator')
    let now = new Date(Date.UTC(10_000, 0, 1))
    const wrong = { id: 'refusal.clockWrong' }
    const late = new Workspace({ ...machine, now: () => now }, home)
    const enter = () => late.change(member, (opened) => opened.enter(score('3', 'mine')))
    const save = () => late.change(member, (opened) => opened.saveDraft(question, bidder, draft('mine')))
    expect(late.openSample('lead')).toMatchObject(wrong)
    expect(late.createLead([])).toMatchObject(wrong)
    expect(enter()).toMatchObject(wrong)
    expect(late.overview().problems).toEqual([])
    const { entries } = lookAt(late).record
    now = machine.now()
    expect(enter()).toBeUndefined()
    now = new Date(Date.UTC(-1, 0, 1))
    expect(enter()).toMatchObject(wrong)
    expect(save()).toMatchObject(wrong)
    now = machine.now()
    expect(save()).toBeUndefined()
    late.close()
    expect(lookAt(workspace).record.entries).toBe(entries + 2)
    expect(draftIn(workspace)).toEqual({ ...draft('mine'), score: '3' })
  })
})

describe('a record that is taken away from under the program', () => {
  const path = logPath(placesIn(home, member).logs, { log: sampleEvaluatorLog, seals: plainSeals })
  const enter = (workspace: Workspace) =>
    workspace.change(member, (opened) => opened.enter(score('3', 'mine')))

  it.each<[string, (files: FileSystem) => void]>([
    [
      'removed',
      (files) => {
        files.removeFile(path)
      },
    ],
    [
      'with its folder',
      (files) => {
        files.removeFolder(placesIn(home, member).folder)
      },
    ],
    [
      'replaced by a copy',
      (files) => {
        change(files, path, (text) => text)
      },
    ],
  ])('is not added to: %s', (_how, takeAway) => {
    const { workspace, files } = begin()
    workspace.openSample('evaluator')
    lookAt(workspace)
    takeAway(files)
    expect(enter(workspace)).toMatchObject({ id: 'refusal.recordMoved' })
  })

  it('is gone on with when it is there again', () => {
    const { workspace, files } = begin()
    workspace.openSample('evaluator')
    const { entries } = lookAt(workspace).record
    files.rename(path, `${path}.away`)
    expect(enter(workspace)).toMatchObject({ id: 'refusal.recordMoved' })
    expect(enter(workspace)).toMatchObject({ id: 'refusal.recordMoved' })
    files.rename(`${path}.away`, path)
    expect(lookAt(workspace).record.entries).toBe(entries)
    expect(enter(workspace)).toBeUndefined()
    expect(lookAt(workspace).record.entries).toBe(entries + 1)
  })
})

describe('two programs on one device', () => {
  it('do not write the same evaluation: the second is told why', () => {
    const { workspace, machine } = begin()
    workspace.openSample('evaluator')
    workspace.look(member)
    const second = new Workspace(machine, home)
    expect(second.overview().known).toHaveLength(1)
    expect(second.look(member)).toMatchObject({ id: 'refusal.openElsewhere' })
    expect(second.change(member, (opened) => opened.enter(score('3', 'x')))).toMatchObject({
      id: 'refusal.openElsewhere',
    })
    workspace.close()
    expect(second.change(member, (opened) => opened.enter(score('3', 'x')))).toBeUndefined()
  })
})

describe('a creation that was cut short', () => {
  it('leaves nothing behind after the next start', () => {
    const { workspace, files } = begin()
    workspace.openSample('lead')
    const left = join(evaluationsFolder(home), '.new-1')
    files.makeFolder(left)
    const file = files.open(join(left, 'workspace.json'), 'new')
    writeAll(file, new Uint8Array(10), 0)
    file.close()
    const again = restarted(workspace)
    expect(files.list(evaluationsFolder(home)).map(({ name }) => name)).toEqual([lead])
    expect(again.overview().problems).toEqual([])
  })
})
