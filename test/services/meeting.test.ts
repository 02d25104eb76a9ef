import { describe, expect, test } from 'vitest'
import { newMeeting, type Meeting } from '../../shared/evaluation/meeting.ts'
import { bidderId, memberId, questionId } from '../../shared/identifiers.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { sampleKey } from '../../electron/services/workspace/sample.ts'
import { serviceDoor } from './service-door.ts'

const lead = sampleKey('lead')
const [one, two] = ['1'.repeat(32), '2'.repeat(32)] as const
const at = { bidder: bidderId.parse('harbour'), question: questionId.parse('q1') }
const meeting: Meeting = {
  ...newMeeting,
  at,
  present: [memberId.parse('carer-1')],
  words: [
    {
      ...at,
      over: 1,
      score: '3',
      reason: { good: 'Half a', worries: '', evidence: [] },
      decidingPoint: '',
      changeReason: '',
    },
  ],
}

async function door() {
  const opened = serviceDoor()
  await opened.command({ command: { type: 'OpenSample', as: 'lead' } })
  const run = (window: string, takeOver = false) =>
    opened.command({ command: { type: 'RunMeeting', evaluation: lead, window, takeOver } })
  const save = (window: string) =>
    opened.command({ command: { type: 'SaveMeeting', evaluation: lead, window, meeting } })
  return { ...opened, run, save }
}

describe('a meeting', () => {
  test('is run by one window; another is refused with a sentence until it takes over or the first leaves', async () => {
    const { run, save, command } = await door()
    expect((await run(one)).status).toBe(200)
    expect(await run(two)).toMatchObject({
      status: 422,
      sentence: expect.stringContaining('Another window') as string,
    })
    expect((await save(two)).status).toBe(422)
    expect((await save(one)).status).toBe(200)
    expect((await run(two, true)).status).toBe(200)
    expect((await save(one)).status).toBe(422)
    await command({ command: { type: 'LeaveMeeting', evaluation: lead, window: one } })
    expect((await run(one)).status).toBe(422)
    await command({ command: { type: 'LeaveMeeting', evaluation: lead, window: two } })
    expect((await run(one)).status).toBe(200)
  })
  test('agrees scores for the window that runs it, and for no other', async () => {
    const { run, command } = await door()
    await run(one)
    const agree = (window?: string) =>
      command({
        evaluation: lead,
        ...(window !== undefined && { window }),
        command: {
          type: 'AgreeScore',
          ...at,
          score: '3',
          reason: { good: 'Words', worries: '', evidence: [] },
          decidingPoint: '',
          present: [memberId.parse('carer-1')],
          changeReason: 'Again',
        },
      })
    expect((await agree(two)).sentence).toContain('Another window')
    expect((await agree()).sentence).toContain('Another window')
    // the rules come after: the sample was recommended
    expect((await agree(one)).sentence).not.toContain('Another window')
  })
  test('is where it was left after the program was closed, words and all', async () => {
    const { run, save, service, home } = await door()
    await run(one)
    await save(one)
    await service.close()
    const again = serviceDoor(undefined, home)
    const { response } = await again.view(`view=meeting&evaluation=${lead}`)
    expect(await response.json()).toMatchObject({ meeting, at, bidder: { words: meeting.words[0] } })
  })
  test('is the lead’s alone', async () => {
    const { command, view } = serviceDoor()
    await command({ command: { type: 'OpenSample', as: 'evaluator' } })
    const evaluation = evaluationKey.parse(sampleKey('evaluator'))
    expect((await view(`view=meeting&evaluation=${evaluation}`)).status).toBe(403)
    expect((await view(`view=projector&evaluation=${evaluation}`)).status).toBe(403)
    const asked = await command({ command: { type: 'SaveMeeting', evaluation, window: one, meeting } })
    expect(asked.status).toBe(403)
  })
})
