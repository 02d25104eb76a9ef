import { describe, expect, test } from 'vitest'
import { makeFind } from '../../shared/views/make-find.ts'
import { makeChecks } from '../../shared/views/make-checks.ts'
import { makeOverview } from '../../shared/views/make-overview.ts'
import { makePanel } from '../../shared/views/make-panel.ts'
import { makePanelScoring } from '../../shared/views/make-panel-scoring.ts'
import { makePacks } from '../../shared/views/make-packs.ts'
import { makeProgress } from '../../shared/views/make-progress.ts'
import { makeReturns } from '../../shared/views/make-returns.ts'
import { midScoring, troubled, workOf } from './panel-apart.ts'

/** Every value under a name, however deep. */
function valuesNamed(value: unknown, name: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([at, inner]: [string, unknown]) => [
    ...(at === name ? [inner] : []),
    ...valuesNamed(inner, name),
  ])
}

describe('before the returns are opened', () => {
  test.each([
    ['some sent', midScoring()],
    ['some of it in trouble', troubled()],
  ])('no score and no reason is in what the lead sees: %s', (_name, { state, kept }) => {
    const work = workOf(state)
    const given = [...kept.files.values()]
      .flat()
      .flatMap(({ event }) => (event.type === 'ScoreGiven' ? [event] : []))
    const typed = [...state.exchange.paper.values()].flatMap(({ scores }) =>
      [...scores.values()].flatMap((ofBidder) => [...ofBidder.values()]),
    )
    const words = [...given, ...typed].flatMap(({ reason }) =>
      [reason.good, reason.worries, ...reason.evidence.map(({ quote }) => quote)].filter(
        (text) => text !== '',
      ),
    )
    expect(words.length).toBeGreaterThan(5)
    for (const view of [
      ...[makePacks(work), makeProgress(work), makeReturns(work), makeFind(work)],
      ...[makeOverview(work), makePanel(work), makeChecks(work), makePanelScoring(work)],
    ]) {
      const text = JSON.stringify(view)
      expect(words.filter((word) => text.includes(JSON.stringify(word).slice(1, -1)))).toEqual([])
      expect(valuesNamed(view, 'score')).toEqual([])
      expect(valuesNamed(view, 'given').filter((one) => one !== undefined)).toEqual([])
    }
  })
})
