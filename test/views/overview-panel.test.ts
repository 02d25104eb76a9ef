import { describe, expect, test } from 'vitest'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { makeChecks } from '../../shared/views/make-checks.ts'
import { makeOverview } from '../../shared/views/make-overview.ts'
import { makePanel } from '../../shared/views/make-panel.ts'
import { newMemberId } from '../../shared/views/new-member-id.ts'
import { play } from '../evaluation/play.ts'
import { beforePacks, issued, midScoring, troubled, workOf } from './panel-apart.ts'

const script = leicesterLeadScript()
const upTo = (type: string) =>
  workOf(
    play(
      script.slice(
        0,
        script.findIndex(({ command }) => command.type === type),
      ),
    ),
  )

describe('the overview', () => {
  test('names one next thing in every stage, from an empty draft to a finished award', () => {
    const steps = [
      upTo('PublishProcurement'),
      upTo('AppointMember'),
      workOf(beforePacks().state),
      workOf(issued().state),
      upTo('AgreeScore'),
      upTo('EnterPrice'),
      upTo('ConfirmRecord'),
      upTo('Recommend'),
      workOf(play(script)),
    ].map((work) => makeOverview(work).next.step)
    expect(steps).toEqual([
      ...['publish', 'tenders', 'packs', 'collect', 'agree', 'prices', 'confirm', 'recommend', 'documents'],
    ])
  })

  test('that nobody has a pack is no news before there is a tender', () => {
    expect(makeOverview(upTo('PublishProcurement')).progress.needs).toEqual([])
    expect(makeOverview(workOf(beforePacks().state)).progress.needs).toEqual([{ kind: 'no-packs' }])
  })

  test('has no result to confirm before there is a tender', () => {
    const result = ({ frame }: ReturnType<typeof makeOverview>) =>
      frame.stages.find(({ stage }) => stage === 'result')?.line
    expect(result(makeOverview(upTo('PublishProcurement')))).toBe('Not yet')
    expect(result(makeOverview(upTo('Recommend')))).toBe('To confirm')
  })

  test('has its days in order, and none where none are set', () => {
    const { days } = makeOverview(workOf(midScoring().state))
    expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted())
    const work = upTo('PublishProcurement')
    const undated = { ...work.procurement, dates: undefined }
    expect(makeOverview({ ...work, procurement: undated }).days).toEqual([])
  })
})

describe('the panel', () => {
  const short = () =>
    beforePacks().do(
      {
        type: 'AllotQuestions',
        member: 'commissioner',
        questions: ['q1', 'q2', 'q3', 'q4', 'q5', 'q7', 's1'],
      },
      { type: 'AllotQuestions', member: 'health-adviser', questions: ['q1', 'q3', 'q5', 'q7'] },
    )

  test('says which question fewer than three people score, and one press mends it', () => {
    const lead = short()
    const [gap] = makePanel(workOf(lead.state)).gaps
    expect(gap).toMatchObject({ question: 'q6', people: 2 })
    expect(gap?.mend).toMatchObject({
      member: 'health-adviser',
      scoresNow: 4,
      answersNow: 20,
      answersThen: 25,
    })
    const { member = '', questions = [] } = gap?.mend ?? {}
    lead.do({ type: 'AllotQuestions', member, questions: [...questions] })
    expect(makePanel(workOf(lead.state)).gaps.map(({ question }) => question)).not.toContain('q6')
  })

  test('says exactly how the carers count', () => {
    expect(makePanel(workOf(short().state)).carersCount).toEqual([
      'Carers score questions 1 to 4: 50 of 100 marks.',
      'On each of them they are 5 of 8 or 9 voices.',
    ])
    const alone = short().do(
      ...['commissioner', 'practice-lead', 'contracts-officer', 'health-adviser'].map((member) => ({
        ...{ type: 'AllotQuestions' as const, member, questions: ['q5'] },
      })),
    )
    expect(makePanel(workOf(alone.state)).carersCount.at(-1)).toBe(
      'Carers alone score questions 1 to 4. Their weightings must be published.',
    )
  })

  test('a new member gets an id that nobody has', () => {
    expect(newMemberId('Carer 6', ['carer-1'])).toBe('carer-6')
    expect(newMemberId('Carer 1', ['carer-1', 'carer-1-2'])).toBe('carer-1-3')
    expect(newMemberId('ਸਿੰਘ', [])).toBe('member')
  })
})

describe('a member who is changed or removed', () => {
  const change = { type: 'ChangeMember', member: 'commissioner', role: 'moderator', carer: false } as const

  test('is so before anything was sent to them, and keeps their questions', () => {
    const lead = beforePacks().do({ ...change, title: 'Head of commissioning', largePrint: true })
    expect(lead.member('commissioner')).toMatchObject({
      ...{ title: 'Head of commissioning', role: 'moderator', largePrint: true },
    })
    expect(lead.member('commissioner').questions).toBe('all')
  })

  test('is not called like somebody else', () => {
    expect(beforePacks().refused({ ...change, title: 'Carer 1' })).toBe('refusal.memberAppointedTwice')
  })

  test('stays who they are once they have a pack, score on paper, or scored', () => {
    expect(issued().refused({ ...change, title: 'X' })).toBe('refusal.memberHasPack')
    const paper = beforePacks().do({ type: 'ChoosePaper', member: 'carer-4' })
    expect(paper.refused({ type: 'RemoveMember', member: 'carer-4' })).toBe('refusal.memberDeclared')
    expect(paper.refused({ ...change, member: 'carer-4', title: 'X' })).toBe('refusal.memberOnPaper')
    const scored = beforePacks().do({
      ...{ type: 'GiveScore', member: 'carer-1', bidder: 'harbour', question: 'q1', score: '3' },
      reason: { good: 'Yes.', worries: '', evidence: [] },
    })
    expect(scored.refused({ ...change, member: 'carer-1', title: 'X' })).toBe('refusal.memberScored')
  })

  test('leaves the panel only if nothing of them is in the record', () => {
    const lead = beforePacks().do({
      ...{ type: 'AppointMember', member: 'carer-6', title: 'Carer 6', role: 'evaluator', carer: true },
      questions: ['q1'],
    })
    expect(lead.refused({ type: 'RemoveMember', member: 'carer-1' })).toBe('refusal.memberDeclared')
    expect(lead.do({ type: 'RemoveMember', member: 'carer-6' }).state.panel.size).toBe(10)
    expect(lead.refused({ type: 'RemoveMember', member: 'carer-6' })).toBe('refusal.unknownMember')
  })
})

describe('the checks before the meeting', () => {
  const openIn = (state: Parameters<typeof workOf>[0]) =>
    makeChecks(workOf(state))
      .checks.filter(({ isGood }) => !isGood)
      .map(({ id }) => id)

  test('name who has not sent, what is undecided, paper unchecked, and cells under three scores', () => {
    expect(openIn(midScoring().state)).toEqual(['sent', 'opened', 'interests', 'paper', 'thin'])
    const { checks } = makeChecks(workOf(midScoring().state))
    expect(checks.find(({ id }) => id === 'thin')?.found[0]).toBe(
      'Question 1: 2 scores for each of 5 bidders',
    )
  })

  test('name forks and conflicts', () => {
    expect(openIn(troubled().state)).toContain('copies')
  })

  test('find nothing where all is done', () => {
    expect(openIn(upTo('AgreeScore').evaluation)).toEqual([])
  })
})
