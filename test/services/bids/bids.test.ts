import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { thisMachine } from '../../../electron/services/disk/machine.ts'
import { beforeScoring } from '../../../shared/sample/leicester.ts'
import type { BidChoice, BidsReply } from '../../../shared/views/bids.ts'
import { evaluationKey } from '../../../shared/views/request.ts'
import type { TendersView, TenderView } from '../../../shared/views/tenders.ts'
import { leicesterBids, wordFile, zipNamed, zipOf, type SentFile } from '../../tenders/bid-folder.ts'
import { serviceDoor } from '../service-door.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { testKeychain } from '../test-keychain.ts'

// Word files are read in a thread each, which takes its time on a busy machine.

type Shown = Extract<BidsReply, { kind: 'bids' }>

/** A lead whose procurement is published, with no tender yet. */
async function lead() {
  const { service, command, home } = serviceDoor(thisMachine, temporaryFolder(), testKeychain)
  const ask = async (path: string, method: string, body?: BodyInit): Promise<BidsReply> => {
    const options = { method, ...(body !== undefined && { body }) }
    const response = await service.handler(new Request(`app://fairmark${path}`, options))
    return (await response.json()) as BidsReply
  }
  const [create] = beforeScoring()
  if (!create) throw new Error('The sample is empty')
  const evaluation = evaluationKey.parse((await command({ command: create.command })).evaluation)
  await command({ evaluation, command: { type: 'PublishProcurement' } })
  const begin = (source: string, count: number) =>
    ask('/api/bids', 'POST', JSON.stringify({ evaluation, source, count }))
  const boxOf = async (source: string, count = 1) => {
    const opened = await begin(source, count)
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened))
    return opened.box
  }
  const path = (name: string) => new URLSearchParams({ path: name }).toString()
  return {
    evaluation,
    command,
    begin,
    home,
    blobs: () => readdirSync(join(home, 'evaluations', evaluation, 'blobs')),
    folder: async (files: readonly SentFile[]) => {
      const box = await boxOf('Tender box', files.length)
      for (const { path: name, bytes } of files) {
        const staged = await ask(`/api/bids/${box}/file?${path(name)}`, 'PUT', new Uint8Array(bytes))
        if (staged.kind !== 'staged') throw new Error(JSON.stringify(staged))
      }
      return box
    },
    zip: async (bytes: Buffer, name = 'bids.zip') => {
      const box = await boxOf(name)
      return { box, answer: await ask(`/api/bids/${box}/zip?${path(name)}`, 'PUT', new Uint8Array(bytes)) }
    },
    show: async (box: string, choices: readonly BidChoice[] = []) =>
      (await ask(`/api/bids/${box}`, 'POST', JSON.stringify({ choices }))) as Shown,
    bring: (box: string, choices: readonly BidChoice[] = []) =>
      ask(`/api/bids/${box}/bring`, 'POST', JSON.stringify({ choices })),
    drop: (box: string) => ask(`/api/bids/${box}`, 'DELETE'),
    view: async <View>(query: string) => {
      const response = await service.handler(
        new Request(`app://fairmark/api/views?evaluation=${evaluation}&${query}`),
      )
      return (await response.json()) as View
    },
  }
}

describe('a folder of bids', () => {
  test('is matched, enters nothing before it is brought in, then each tender with its answers, and nothing twice', async () => {
    const files = await leicesterBids()
    const { folder, show, bring, view, blobs } = await lead()
    const box = await folder(files)
    const shown = await show(box)
    expect(shown.note).toBe('35 files, 34 matched')
    expect(shown.ignored).toBe(1)
    expect(shown.count).toBe(34)
    const [first] = shown.rows
    expect(first).toMatchObject({ name: 'MeadowLane_Q5_final(2).docx', standing: 'choose' })
    expect(first?.maybe.map(({ words }) => words)).toEqual(['Question 5', 'Question 6'])
    const row = (name: string) => shown.rows.find((one) => one.name === name)
    expect(row('harbour-answers.docx')).toMatchObject({ goes: 'Questions 1 to 8' })
    expect(row('ML pricing 2024-27.xlsx')).toMatchObject({ goes: 'Price', found: 'Not opened' })
    expect((await view<TendersView>('view=tenders')).rows).toEqual([])

    const target = first?.maybe[0]?.target
    const choices = [{ file: first?.file ?? -1, ...(target && { target }) }]
    expect((await show(box, choices)).count).toBe(35)
    expect(await bring(box, choices)).toMatchObject({ sentence: '35 files are brought in.', problems: [] })
    const tenders = await view<TendersView>('view=tenders')
    expect(tenders.title).toBe('Five tenders, 20 things to decide')
    expect(tenders.rows.map(({ answered, of }) => [answered, of])).toEqual(Array(5).fill([8, 8]))
    const meadow = tenders.rows.find(({ name }) => name === 'Meadow Lane Support')
    expect(meadow?.requirements[1]?.files.map(({ name }) => name)).toEqual(['MLS insurance schedule.pdf'])
    const harbour = tenders.rows.find(({ name }) => name === 'Harbour Carers Trust')
    const read = await view<TenderView>(`view=tender&bidder=${harbour?.bidder ?? ''}`)
    const sent = beforeScoring().flatMap(({ command }) =>
      command.type === 'ReceiveTender' && command.bidder === 'harbour' ? command.answers : [],
    )
    expect(read.answers.map(({ text }) => text)).toEqual(sent.map(({ text }) => text))
    expect(blobs().filter((name) => name.endsWith('.part'))).toEqual([])

    const again = await folder(files)
    expect((await show(again, choices)).count).toBe(0)
    expect(await bring(again, choices)).toMatchObject({
      sentence: 'Nothing new was brought in. 35 were here already.',
    })
  })

  test('that is stopped leaves nothing behind; an empty one and one of 10,000 files are refused', async () => {
    const { folder, drop, blobs, begin, bring, show } = await lead()
    const box = await folder([{ path: 'box/A/Q1.txt', bytes: Buffer.from('We go.') }])
    expect(blobs()).toHaveLength(1)
    await drop(box)
    expect(blobs()).toEqual([])
    expect(await bring(box)).toMatchObject({ kind: 'refused' })
    expect(await show(box)).toMatchObject({ kind: 'refused' })
    expect(await begin('Empty', 0)).toMatchObject({
      sentence: expect.stringMatching(/^There is no file/) as unknown,
    })
    expect(await begin('Disk', 10_000)).toMatchObject({
      sentence: expect.stringMatching(/^Disk holds more than 2,000 files/) as unknown,
    })
  })

  test('mends a tender that came before, and never one that somebody scored', async () => {
    const { folder, show, bring, command, evaluation } = await lead()
    const q1 = (text: string) => [{ path: 'box/Kindred/Q1.txt', bytes: Buffer.from(text) }]
    await bring(await folder(q1('We go.')))
    const changed = await folder(q1('We go out.'))
    expect((await show(changed)).rows[0]).toMatchObject({ standing: 'replaces' })
    await bring(changed)
    const [, ...script] = beforeScoring()
    for (const step of script)
      if (step.command.type === 'AppointMember') await command({ evaluation, command: step.command })
    const give = { type: 'GiveScore', member: 'carer-2', bidder: 'kindred', question: 'q1', score: '4' }
    const reason = { good: 'They go out.', worries: '', evidence: [] }
    const declared = { type: 'DeclareInterests', member: 'carer-2', interests: [] }
    await command({ evaluation, command: declared as never })
    expect(await command({ evaluation, command: { ...give, reason } as never })).toMatchObject({
      kind: 'done',
    })
    const late = await folder(q1('We go far.'))
    expect((await show(late)).rows[0]).toMatchObject({ standing: 'closed' })
    expect(await bring(late)).toMatchObject({ sentence: 'Nothing new was brought in. 1 is left out.' })
  })

  test('with a Word file that is none, or that unpacks to a gigabyte, keeps it as a document', async () => {
    const { folder, show } = await lead()
    const bomb = await zipOf([{ path: 'word/document.xml', bytes: Buffer.alloc(120 * 1024 * 1024) }])
    const box = await folder([
      { path: 'box/Kindred/Q1.docx', bytes: bomb },
      { path: 'box/Kindred/Q2.docx', bytes: Buffer.from('no zip') },
      { path: 'box/Kindred/Q3.docx', bytes: await wordFile(['We stay.']) },
    ])
    expect((await show(box)).rows.map(({ name, found }) => [name, found])).toEqual([
      ['Q1.docx', `${String(Math.ceil(bomb.length / 1000))} kB`],
      ['Q2.docx', '1 kB'],
      ['Q3.docx', '2 words'],
    ])
  })
})

describe('a zip of bids', () => {
  const text = Buffer.from('We go.')
  const paths = async (door: Awaited<ReturnType<typeof lead>>, zip: Buffer) => {
    const { box, answer } = await door.zip(zip)
    if (answer.kind !== 'staged') throw new Error(JSON.stringify(answer))
    const { rows, ignored } = await door.show(box)
    return { paths: rows.map(({ folder, name }) => `${folder} / ${name}`), ignored }
  }

  test('is unpacked, whatever the names: UTF-8 without its flag, code page 437, Windows; what systems leave is passed over', async () => {
    const door = await lead()
    const zip = await zipOf([
      { path: 'box/関愛之家/Q1.txt', bytes: text },
      { path: '__MACOSX/box/._Q1.txt', bytes: text },
      { path: 'box/Thumbs.db', bytes: text },
      { path: 'box/Kindred/~$Q2.docx', bytes: text },
    ])
    expect(await paths(door, zip)).toEqual({ paths: ['box / 関愛之家 / Q1.txt'], ignored: 3 })
    const odd = await zipNamed([
      'box\\Kindred\\Q1.txt',
      Buffer.from('box/Rowan/Caf\x82.txt', 'latin1'),
      'box/Rowan/Zoë.txt',
    ])
    expect((await paths(door, odd)).paths).toEqual([
      'box / Rowan / Café.txt',
      'box / Rowan / Zoë.txt',
      'box / Kindred / Q1.txt',
    ])
  })

  test.each([
    ['a path above', zipNamed(['ok.txt', '../../x/evil.txt']), /wants to lie outside/],
    ['an absolute path', zipNamed(['/etc/passwd']), /wants to lie outside/],
    ['a path of a Windows disk', zipNamed(['C:\\Windows\\x.txt']), /wants to lie outside/],
    ['a hidden way up', zipNamed(['a\\..\\..\\x.txt']), /wants to lie outside/],
    ['a link', zipOf([{ path: 'a/Q1.txt', bytes: text, mode: 0o120777 }]), /holds a link/],
    ['a bomb', zipOf([{ path: 'a/Q1.txt', bytes: Buffer.alloc(30_000_000) }]), /unpacks to far more/],
    ['nothing', zipOf([]), /There is no file/],
    ['only hidden files', zipOf([{ path: '.DS_Store', bytes: text }]), /There is no file/],
    ['no zip at all', Promise.resolve(Buffer.from('no zip')), /no zip that can be read/],
  ])('with %s is refused, and nothing of it is kept', async (_, making, sentence) => {
    const door = await lead()
    const { answer, box } = await door.zip(await making)
    expect(answer).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(sentence) as unknown })
    await door.drop(box)
    expect(door.blobs()).toEqual([])
  })

  test('that says less than it holds, or is cut short, is refused', async () => {
    const door = await lead()
    const zip = await zipOf([{ path: 'a/Q1.txt', bytes: Buffer.from('We go. '.repeat(2000)) }])
    const lying = Buffer.from(zip)
    const central = lying.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    lying.writeUInt32LE(10, central + 24)
    expect((await door.zip(lying)).answer).toMatchObject({ kind: 'refused' })
    expect((await door.zip(zip.subarray(0, zip.length - 30))).answer).toMatchObject({ kind: 'refused' })
  })

  test('lies on the disk closed while it is read', async () => {
    const door = await lead()
    const secret = 'Rowan Carers Network bids low'
    const { box } = await door.zip(
      await zipOf([{ path: 'a/Q1.txt', bytes: Buffer.from(secret), compress: false }]),
    )
    const folder = join(door.home, 'evaluations', door.evaluation, 'blobs')
    for (const name of door.blobs()) expect(readFileSync(join(folder, name)).includes(secret)).toBe(false)
    await door.drop(box)
  })
})
