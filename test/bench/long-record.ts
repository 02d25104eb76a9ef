import { englishSay as say } from '../../electron/services/say.ts'
import { requirementId } from '../../shared/identifiers.ts'
import type { HistoryQuery } from '../../shared/views/history-query.ts'
import { historyLines, type HistoryWork, type LoggedEntry } from '../../shared/views/make-history.ts'
import { logOf } from '../exchange/apart.ts'
import { published } from '../exchange/small-panel.ts'

// Run by history.bench.ts in a process of its own: vitest's way of loading modules would be most of what is measured.

const ENTRIES = 300_000
const PAGE = 60

/** A record of so many entries, with people's words; one near its beginning speaks of ambulances. */
function longRecord(): HistoryWork {
  const { state } = published()
  const [bidder] = state.tenders.keys()
  if (bidder === undefined) throw new Error('The panel has lost its tenders')
  const entries = Array.from({ length: ENTRIES }, (_, n): LoggedEntry => ({
    ...{ n, prev: '0123456789abcdef'.repeat(4), at: '2024-03-20T12:00:00.000Z', by: 'm1' },
    event: {
      ...{ type: 'RequirementJudged', bidder, requirement: requirementId.parse('insured'), outcome: 'pass' },
      note: n === 1000 ? 'For the ambulances too.' : 'The certificate was seen by two people.',
    },
  }))
  return { state, say, own: { log: logOf('lead'), entries, head: 'f'.repeat(64) }, returned: () => [] }
}

function firstPage(work: HistoryWork, query: HistoryQuery): void {
  let count = 0
  for (const line of historyLines(work, query)) if (line.number > 0 && ++count > PAGE) break
}

const work = longRecord()
const asked: readonly (readonly [what: string, query: HistoryQuery])[] = [
  ['the newest page', {}],
  ['the newest page again', {}],
  ['only what changed', { kind: 'changes' }],
  ['a word that stands near the beginning', { text: 'ambulances' }],
]
for (const [what, query] of asked) {
  const from = performance.now()
  const { user } = process.cpuUsage()
  firstPage(work, query)
  const took = Math.round(performance.now() - from)
  const busy = Math.round((process.cpuUsage().user - user) / 1000)
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `${what}: ${String(took)} ms (${String(busy)} ms of the processor), ${String(memory)} MB in all`,
  )
}
