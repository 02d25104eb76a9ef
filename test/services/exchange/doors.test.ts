import { describe, expect, test, vi } from 'vitest'
import type { ExchangeReply, ExchangeRequest, OpenReply } from '../../../shared/views/exchange.ts'
import { evaluationKey } from '../../../shared/views/request.ts'
import { carer, smallFile } from '../../exchange-evening/small-tender.ts'
import { serviceDoor } from '../service-door.ts'

// Words and passphrases take long by design, and on a busy machine many times that.
vi.setConfig({ testTimeout: 600_000 })

type Done = Extract<ExchangeReply, { kind: 'done' }>

const passphrase = 'nine chairs and a kettle'

function doors() {
  const { service, command } = serviceDoor()
  const ask = (path: string, options?: RequestInit) =>
    service.handler(new Request(`app://fairmark${path}`, options))
  const exchange = async (request: ExchangeRequest): Promise<ExchangeReply> => {
    const response = await ask('/api/exchange', { method: 'POST', body: JSON.stringify(request) })
    return (await response.json()) as ExchangeReply
  }
  const file = async (body: BodyInit, headers: HeadersInit = {}): Promise<OpenReply> => {
    const response = await ask('/api/files', { method: 'PUT', body, headers })
    return (await response.json()) as OpenReply
  }
  return { ask, command, exchange, file }
}

describe('the doors for files', () => {
  test('ask for a passphrase first, make a pack, hand it over, and ask for its words', async () => {
    const lead = doors()
    const opened = await lead.file(JSON.stringify(smallFile))
    expect(opened).toMatchObject({ kind: 'opened', what: 'evaluation' })
    const evaluation = evaluationKey.parse(opened.kind === 'opened' ? opened.evaluation : '')
    await lead.command({ evaluation, command: { type: 'PublishProcurement' } })
    const making = { type: 'MakeRecoveryKey', evaluation } as const
    expect(await lead.exchange(making)).toEqual({ kind: 'passphrase-needed', chosen: false })
    expect(await lead.exchange({ type: 'ChoosePassphrase', passphrase: 'short' })).toMatchObject({
      kind: 'refused',
    })
    expect(await lead.exchange({ type: 'ChoosePassphrase', passphrase })).toMatchObject({ kind: 'done' })
    const issuing: ExchangeRequest = { type: 'IssuePacks', evaluation, members: [carer] }
    expect(await lead.exchange(issuing)).toMatchObject({ kind: 'refused' })
    expect(await lead.exchange(making)).toMatchObject({
      recoveryKey: expect.stringMatching(/^AGE-SECRET-KEY-1/) as unknown,
    })
    const { files, words } = (await lead.exchange(issuing)) as Done
    expect(await lead.exchange({ type: 'ShowWords', evaluation, member: carer })).toMatchObject({ words })
    const pack = await (await lead.ask(files[0]?.href ?? '')).arrayBuffer()
    expect(pack.byteLength).toBe(files[0]?.size)

    const member = doors()
    expect(await member.file(pack)).toEqual({ kind: 'words-needed', wrong: false })
    const told = { 'x-fairmark-words': words?.join(' ') ?? '' }
    expect(await member.file(pack, told)).toEqual({ kind: 'passphrase-needed', chosen: false })
    await member.exchange({ type: 'ChoosePassphrase', passphrase })
    expect(await member.file(pack, { 'x-fairmark-words': 'one two three four five six' })).toEqual({
      kind: 'words-needed',
      wrong: true,
    })
    const response = await member.ask('/api/files', {
      method: 'PUT',
      body: pack,
      headers: { ...told, accept: 'application/x-ndjson' },
    })
    const lines = (await response.text()).trimEnd().split('\n')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ kind: 'opened', what: 'pack' })
  })

  test('give nothing that is not theirs to give', async () => {
    const { ask } = doors()
    for (const path of ['/api/outgoing/x/y', `/api/outgoing/${'0'.repeat(32)}/..%2F..%2Fworkspace.json`])
      expect((await ask(path)).status).toBe(404)
  })

  test('break off what nobody listens to any more, and keep nothing of it', async () => {
    const { ask, command, exchange, file } = doors()
    await exchange({ type: 'ChoosePassphrase', passphrase })
    const opened = await file(JSON.stringify(smallFile))
    const evaluation = evaluationKey.parse(opened.kind === 'opened' ? opened.evaluation : '')
    await command({ evaluation, command: { type: 'PublishProcurement' } })
    const stop = new AbortController()
    const endless = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        controller.enqueue(new Uint8Array(64 * 1024))
        await new Promise((soon) => setTimeout(soon, 1))
      },
    })
    const query = new URLSearchParams({ evaluation, bidder: 'baker', audience: 'quality', name: 'Plan.pdf' })
    const adding = ask(
      `/api/documents?${query.toString()}`,
      Object.assign({ method: 'PUT', body: endless, signal: stop.signal }, { duplex: 'half' }),
    )
    setTimeout(() => {
      stop.abort()
    }, 200)
    const reply = (await (await adding).json()) as ExchangeReply
    expect(reply).toMatchObject({ kind: 'refused' })
    expect(await exchange({ type: 'MakeDocuments', evaluation, audience: 'quality' })).toMatchObject({
      kind: 'refused',
    })
  })
})
