import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../electron/services/disk/node-file-system.ts'
import { sampleKey } from '../../electron/services/workspace/sample.ts'
import { thisMachine } from '../../electron/services/disk/machine.ts'
import type { Draft } from '../../shared/evaluation/draft.ts'
import { questionId } from '../../shared/identifiers.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { breakingFileSystem } from '../faults/breaking-file-system.ts'
import { bidder, draft, question, score } from './sample-member.ts'
import { serviceDoor } from './service-door.ts'

const member = sampleKey('evaluator')
const lead = sampleKey('lead')

const smallFile = {
  format: 'fairmark-evaluation',
  version: 1,
  procurement: {
    reference: 'R1',
    title: 'Bread',
    buyer: 'A council',
    regime: 'pcr-2015',
    scale: { minimum: 0, maximum: 5, step: '1', descriptors: [] },
    weightings: 'absolute',
    criteria: [
      {
        id: 'quality',
        title: 'Quality',
        weighting: 100,
        questions: [{ id: 'q1', title: 'Taste', weighting: 100 }],
      },
    ],
    requirements: [],
    rounding: { places: 2, when: 'total' },
    tieBreak: [],
  },
  tenders: [{ bidder: 'a', name: 'Baker', requirements: {}, prices: {}, answers: {} }],
  panel: [{ member: 'm1', role: 'evaluator', questions: 'all' }],
  scores: [],
  consensus: [],
}

describe('views', () => {
  it('start empty', async () => {
    const { ask } = serviceDoor()
    const { status, response } = await ask('/api/views?view=start')
    expect(status).toBe(200)
    expect(await response.json()).toEqual({ view: 'start', recent: [], problems: [], locked: false })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  it('are refused in a sentence where they cannot be', async () => {
    const { view } = serviceDoor()
    expect(await view('view=nothing')).toMatchObject({ status: 422, kind: 'refused', path: 'view' })
    expect(await view('view=my-work')).toMatchObject({ status: 422, path: 'evaluation' })
    expect(await view(`view=my-work&evaluation=${member}&more=1`)).toMatchObject({ status: 422 })
    expect(await view(`view=my-work&evaluation=${member}`)).toMatchObject({ status: 404, kind: 'refused' })
    expect(await view('view=my-work&evaluation=../../etc')).toMatchObject({
      status: 422,
      sentence: 'This has the wrong form.',
    })
  })

  it('show a lead nothing of a member’s and a member nothing of the lead’s', async () => {
    const { view, command, ask } = serviceDoor()
    await command({ command: { type: 'OpenSample', as: 'evaluator' } })
    await command({ command: { type: 'OpenSample', as: 'lead' } })
    const refused = { status: 403, kind: 'refused' }
    expect(await view(`view=results&evaluation=${member}`)).toMatchObject(refused)
    expect(await view(`view=my-work&evaluation=${lead}`)).toMatchObject(refused)
    expect(await view(`view=scoring&evaluation=${lead}&question=${question}&bidder=${bidder}`)).toMatchObject(
      refused,
    )
    for (const form of ['', '.pdf'])
      expect(await ask(`/api/documents/award-recommendation${form}?evaluation=${member}`)).toMatchObject(
        refused,
      )
    const own = await view(`view=scoring&evaluation=${member}&question=${question}&bidder=${bidder}`)
    expect(own.status).toBe(200)
    expect(await own.response.text()).not.toMatch(/151800|148950|153200|"price/)
  })
})

describe('commands', () => {
  it('answer with the view that they changed, saved', async () => {
    const { command } = serviceDoor()
    const opened = await command({
      command: { type: 'OpenSample', as: 'evaluator' },
      show: { view: 'my-work', evaluation: member },
    })
    expect(opened).toMatchObject({
      status: 200,
      kind: 'done',
      evaluation: member,
      view: { view: 'my-work', frame: { scored: 12, memberTitle: 'Carer 2' } },
    })
    const scored = await command({
      evaluation: member,
      command: score('4', 'They say which days.'),
      show: { view: 'scoring', evaluation: member, question, bidder },
    })
    expect(scored).toMatchObject({
      kind: 'done',
      view: { saved: '4', draft: { good: 'They say which days.' } },
    })
    const [time] = [scored.savedAt ?? '']
    expect(new Date(time).toISOString()).toBe(time)
  })

  it('save drafts outside the record', async () => {
    const { command, home } = serviceDoor()
    await command({ command: { type: 'OpenSample', as: 'evaluator' } })
    const saved = await command({
      command: { type: 'SaveDraft', evaluation: member, question, bidder, draft: draft('half a sen') },
      show: { view: 'scoring', evaluation: member, question, bidder },
    })
    expect(saved).toMatchObject({ kind: 'done', view: { draft: { good: 'half a sen' } } })
    const folder = join(home, 'evaluations', member)
    expect(readFileSync(join(folder, 'logs', `${member}.jsonl`), 'utf8')).not.toContain('half a sen')
    expect(readdirSync(join(folder, 'drafts'))).toHaveLength(2)
  })

  it('put the words of two windows together, and lose none', async () => {
    const { command, view } = serviceDoor()
    await command({ command: { type: 'OpenSample', as: 'evaluator' } })
    const show = { view: 'draft', evaluation: member, question, bidder } as const
    const save = (words: Draft, over: Draft) =>
      command({
        command: { type: 'SaveDraft', evaluation: member, question, bidder, draft: words, over },
        show,
      })
    const opened = draft('They say')
    await save(opened, opened)
    await save({ ...opened, good: 'They say who rings' }, opened)
    const second = { ...opened, good: 'They say when', worries: 'No number' }
    const kept = { ...second, others: { good: 'who rings' } }
    expect(await save(second, opened)).toMatchObject({ kind: 'done', view: { view: 'draft', draft: kept } })
    // the first window adds a worry, without having heard of the other
    const first = { ...opened, good: 'They say who rings', flagged: true }
    expect(await save(first, { ...first, flagged: false })).toMatchObject({
      view: { draft: { ...kept, flagged: true } },
    })
    const query = `view=draft&evaluation=${member}&question=${question}&bidder=${bidder}`
    expect(await (await view(query)).response.json()).toMatchObject({ draft: { ...kept, flagged: true } })
  })

  it('save a long draft over a long one', async () => {
    const { command } = serviceDoor()
    await command({ command: { type: 'OpenSample', as: 'evaluator' } })
    const evidence = Array.from({ length: 120 }, (_, index) => ({
      where: `page ${String(index)}`,
      quote: 'Who rings. '.repeat(450),
    }))
    const words = { ...draft('They say'), evidence }
    const save = { type: 'SaveDraft', evaluation: member, question, bidder, over: words } as const
    expect(await command({ command: { ...save, draft: { ...words, good: 'They say who' } } })).toMatchObject({
      kind: 'done',
    })
  })

  it('save no draft about a question that others score', async () => {
    const { command } = serviceDoor()
    await command({ command: { type: 'OpenSample', as: 'evaluator' } })
    const other = questionId.parse('q5')
    expect(
      await command({
        command: { type: 'SaveDraft', evaluation: member, question: other, bidder, draft: draft('Not mine') },
      }),
    ).toMatchObject({ status: 422, kind: 'refused' })
  })

  it('start a lead’s evaluation with its procurement, and go on in it', async () => {
    const { command } = serviceDoor()
    const { procurement } = smallFile
    const sent = { command: { type: 'CreateProcurement', procurement } } as const
    const created = await command(sent as Parameters<typeof command>[0])
    expect(created).toMatchObject({ status: 200, kind: 'done' })
    const evaluation = evaluationKey.parse(created.evaluation)
    expect(await command({ evaluation, command: { type: 'PublishProcurement' } })).toMatchObject({
      kind: 'done',
    })
    expect(await command({ evaluation, command: { type: 'PublishProcurement' } })).toMatchObject({
      status: 422,
      kind: 'refused',
    })
    const results = await command({
      evaluation,
      command: { type: 'WriteSection', section: 'purpose', author: 'Lead', text: 'Bread.' },
      show: { view: 'results', evaluation },
    })
    expect(results).toMatchObject({ kind: 'done', view: { view: 'results' } })
  })

  it('are refused, with their place, where they do not fit', async () => {
    const { raw, command } = serviceDoor()
    const bodies: readonly (readonly [string, number, string | undefined])[] = [
      ['', 400, undefined],
      ['{', 400, undefined],
      ['[]', 422, undefined],
      ['{}', 422, 'command'],
      ['{"command":{"type":"FlyAway"}}', 422, 'command.type'],
      ['{"command":{"type":"OpenSample","as":"nobody"}}', 422, 'command.as'],
      ['{"command":{"type":"OpenSample","as":"lead","then":1}}', 422, 'command.then'],
      [
        '{"command":{"type":"WriteSection","section":"purpose","author":"\\ud800","text":""}}',
        400,
        undefined,
      ],
      [`{"command":${'['.repeat(100_000)}`, 400, undefined],
      [
        `{"evaluation":"${member}","command":{"type":"GiveScore","score":2.99999999999999999999}}`,
        422,
        'command.score',
      ],
      ['{"command":{"type":"OpenSample","as":"lead","as":"evaluator"}}', 422, 'command.as'],
      ['{"command":{"type":"Recommend"}}', 422, 'evaluation'],
      ['{"command":{"type":"Recommend"},"evaluation":"../../etc"}', 422, 'evaluation'],
    ]
    for (const [body, status, path] of bodies) {
      const answer = await raw(body)
      expect(answer, body.slice(0, 100)).toMatchObject({ status, kind: 'refused' })
      expect(answer.path, body.slice(0, 100)).toBe(path)
      expect(answer.sentence, body.slice(0, 100)).toMatch(/^[A-Z0-9“"].*[.]$/)
    }
    expect(await command({ evaluation: member, command: { type: 'Recommend' } })).toMatchObject({
      status: 404,
    })
  })

  it('are refused where they are too large, and tenders may be larger', async () => {
    const { raw } = serviceDoor()
    const megabytes = (count: number): string => ' '.repeat(count * 1024 * 1024)
    const command = (type: string, size: number): string =>
      `{"evaluation":"${member}","command":{"type":"${type}","section":"purpose","author":"a","text":"","bidder":"b","name":"n","answers":[]}}${megabytes(size)}`
    expect(await raw(`{"command":{"type":"OpenSample","as":"lead"}}${megabytes(1)}`)).toMatchObject({
      status: 413,
    })
    expect(await raw(command('ReceiveTender', 17))).toMatchObject({ status: 413 })
  })
})

describe('an evaluation file', () => {
  it('becomes a new evaluation of a lead', async () => {
    const { file, view } = serviceDoor()
    const opened = await file(JSON.stringify(smallFile))
    expect(opened).toMatchObject({ status: 200, kind: 'opened' })
    const results = await view(`view=results&evaluation=${opened.evaluation ?? ''}`)
    expect(await results.response.json()).toMatchObject({
      view: 'results',
      frame: { procurementTitle: 'Bread' },
    })
  })

  it('is refused in one sentence, and nothing is written, where something is wrong with it', async () => {
    const { file, home } = serviceDoor()
    const with96 = structuredClone(smallFile)
    for (const criterion of with96.procurement.criteria) criterion.weighting = 96
    const bad: readonly (readonly [string, string | Uint8Array<ArrayBuffer>, RegExp])[] = [
      ['empty', '', /\./],
      ['not JSON', 'rubbish', /\./],
      ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x00]), /\./],
      ['another version', JSON.stringify({ ...smallFile, version: 2 }), /version/i],
      ['an unknown key', JSON.stringify({ ...smallFile, surprise: 1 }), /surprise/],
      ['weightings of 96', JSON.stringify(with96), /96/],
      [
        'two of one bidder',
        JSON.stringify({ ...smallFile, tenders: [...smallFile.tenders, ...smallFile.tenders] }),
        /./,
      ],
      ['half a character', JSON.stringify(smallFile).replace('Baker', '\\ud800'), /half a character/],
    ]
    for (const [name, body, sentence] of bad) {
      const answer = await file(body)
      expect(answer, name).toMatchObject({ kind: 'refused' })
      expect(answer.status, name).toBeGreaterThanOrEqual(400)
      expect(answer.status, name).toBeLessThan(500)
      expect(answer.sentence, name).toMatch(sentence)
    }
    expect(existsSync(join(home, 'evaluations'))).toBe(false)
  })

  it('is counted while it comes: 200 MB of rubbish are refused, and never held', async () => {
    const { file, home } = serviceDoor()
    const megabyte = new Uint8Array(1024 * 1024).fill(0x20)
    let left = 200
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (left-- > 0) controller.enqueue(megabyte)
        else controller.close()
      },
    })
    const answer = await file(endless)
    expect(answer.status).toBe(413)
    expect(answer.sentence).toContain('128 MB')
    expect(existsSync(join(home, 'evaluations'))).toBe(false)
  })

  it('that breaks off is refused', async () => {
    const { file } = serviceDoor()
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.error(new Error('The memory stick was pulled out'))
      },
    })
    expect(await file(broken)).toMatchObject({ status: 400, kind: 'refused' })
  })
})

describe('documents', () => {
  it('are the same value for preview and PDF, and the same bytes each time', async () => {
    const { command, ask, service } = serviceDoor()
    await command({ command: { type: 'OpenSample', as: 'lead' } })
    const address = '/api/documents/award-recommendation'
    const preview = await ask(`${address}?evaluation=${lead}`)
    expect(preview.status).toBe(200)
    expect(await preview.response.json()).toMatchObject({
      ...{ draft: [], language: 'en-GB', withoutGlyph: [] },
    })
    const request = () => service.handler(new Request(`app://fairmark${address}.pdf?evaluation=${lead}`))
    const [first, second] = [await request(), await request()]
    expect(first.headers.get('content-type')).toBe('application/pdf')
    expect(first.headers.get('content-disposition')).toBe('attachment; filename="award-recommendation.pdf"')
    const bytes = Buffer.from(await first.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.equals(Buffer.from(await second.arrayBuffer()))).toBe(true)
  })
})

describe('anything else', () => {
  it('is not there', async () => {
    const { ask } = serviceDoor()
    for (const path of [
      '/api',
      '/api/nothing',
      '/no.js',
      '/../package.json',
      '/%2e%2e/package.json',
      '/api/commands',
    ])
      expect(await ask(path), path).toMatchObject({ status: 404, kind: 'refused' })
    expect(await ask('/api/views?view=start', { method: 'DELETE' })).toMatchObject({ status: 404 })
  })
})

describe('a disk that fails while something is saved', () => {
  it('is answered with a sentence, and the next save goes through', async () => {
    const home = serviceDoor().home
    await serviceDoor(thisMachine, home).command({ command: { type: 'OpenSample', as: 'evaluator' } })
    let broken = false
    const { files: broke } = breakingFileSystem(nodeFileSystem, { at: 0, how: 'EIO', forGood: true })
    const files = new Proxy(nodeFileSystem, {
      get: (target, name) => Reflect.get(broken ? broke : target, name) as unknown,
    })
    const { command } = serviceDoor({ ...thisMachine, files }, home)
    const save = () =>
      command({ command: { type: 'SaveDraft', evaluation: member, question, bidder, draft: draft('words') } })
    broken = true
    const refused = await save()
    expect(refused.status).toBe(422)
    expect(refused.sentence).toMatch(/^We could not save to this laptop\..*still on the screen\./)
    broken = false
    expect(await save()).toMatchObject({ kind: 'done' })
  })
})
