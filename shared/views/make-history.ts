import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Recorded } from '../evaluation/event.ts'
import { codeOf } from '../evaluation/exchange/aliases.ts'
import { seesScores } from '../evaluation/exchange/blindness.ts'
import type { Sources } from '../evaluation/sources.ts'
import type { LogId } from '../identifiers.ts'
import type { Say } from '../messages/message.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { isAbout, markOf } from './history-about.ts'
import { historyNames, type HistoryNames } from './history-names.ts'
import { historySentence } from './history-sentence.ts'
import type { HistoryLine, HistoryLog, HistoryView } from './history.ts'
import type { HistoryQuery } from './history-query.ts'
import { leadFrame, type LeadWork } from './lead-work.ts'

/** Lines of one page. */
const PAGE = 60

/** An entry as a log holds it. */
export interface LoggedEntry extends Recorded {
  readonly n: number
  readonly prev: string
}

/** What the service gathers for the record in sentences. */
export interface HistoryWork {
  readonly state: Evaluation
  readonly say: Say
  /** The lead's own log. */
  readonly own: { readonly log: LogId; readonly entries: readonly LoggedEntry[]; readonly head: string }
  readonly returned: Sources['returned']
}

/** A log with its entries. */
interface ReadableLog extends HistoryLog {
  readonly lines: readonly LoggedEntry[]
  readonly isMembers: boolean
}

/** @param quarantine why the record cannot be written on, in a sentence */
export function makeHistory(
  lead: LeadWork,
  work: HistoryWork,
  query: HistoryQuery,
  about: { readonly quarantine: string | undefined; readonly files: HistoryView['files'] },
): HistoryView | Refusal {
  const logs = readableLogs(work)
  const shown = logs.find(({ log }) => log === (query.log ?? work.own.log))
  if (!shown) return refusal('refusal.notThere')
  const lines: HistoryLine[] = []
  for (const line of linesOf(work, shown, query)) {
    lines.push(line)
    if (lines.length > PAGE) break
  }
  const { state } = work
  return {
    view: 'history',
    frame: leadFrame(lead),
    logs: logs.map(listed),
    log: listed(shown),
    lines: lines.slice(0, PAGE),
    next: lines.length > PAGE ? String(lines[PAGE - 1]?.number) : undefined,
    recoveries: work.own.entries.filter(({ event }) => event.type === 'LogRecovered').length,
    people: [...state.panel.values()].map(({ member, title }) => ({ member, title })),
    bidders: [...state.tenders.values()].map(({ bidder, name }) => ({ bidder, name })),
    questions: criteriaTree(lead.procurement).questions.map(({ question, number }) => ({
      question: question.id,
      number,
      title: question.title,
    })),
    ...about,
  }
}

/** Every line that was asked for, the newest first, with the log that it stands in. */
export function* historyLines(
  work: HistoryWork,
  query: HistoryQuery,
): Generator<HistoryLine & { readonly log: LogId; readonly logTitle: string }> {
  const shown = readableLogs(work).find(({ log }) => log === (query.log ?? work.own.log))
  if (shown)
    for (const line of linesOf(work, shown, query)) yield { ...line, log: shown.log, logTitle: shown.title }
}

function* linesOf(work: HistoryWork, shown: ReadableLog, query: HistoryQuery): Generator<HistoryLine> {
  const { lines, head, isMembers } = shown
  const names = historyNames(work, isMembers)
  const wanted = query.text?.trim().toLowerCase() ?? ''
  const code = query.bidder !== undefined && isMembers ? codeOf(work.state, query.bidder) : query.bidder
  const before = query.before === undefined ? lines.length + 1 : Number(query.before)
  for (let index = Math.min(before - 1, lines.length) - 1; index >= 0; index -= 1) {
    const entry = lines[index]
    if (!entry || !isAbout(entry, { ...query, bidder: code })) continue
    const line = lineOf(names, entry, lines[index + 1]?.prev ?? head)
    if (wanted === '' || isFound(names, line, wanted)) yield line
  }
}

function lineOf(names: HistoryNames, { n, at, by, event }: LoggedEntry, hash: string): HistoryLine {
  const { sentence, detail } = historySentence(names, event, at)
  return { number: n + 1, at, by: names.by(by), mark: markOf(event), sentence, detail, hash }
}

/** Looks where the reader looks: in the words on the page, and in number and hash. */
function isFound({ say }: HistoryNames, line: HistoryLine, wanted: string): boolean {
  const { sentence, detail = '', by, number, hash } = line
  return (
    detail.toLowerCase().includes(wanted) ||
    by.toLowerCase().includes(wanted) ||
    String(number) === wanted.replaceAll(',', '') ||
    (wanted.length > 3 && hash.startsWith(wanted)) ||
    say(sentence.id, sentence.values).toLowerCase().includes(wanted)
  )
}

/** A member's log tells of every score: none of it is read here before the returns are open. */
function readableLogs({ state, say, own, returned }: HistoryWork): readonly ReadableLog[] {
  const lead: ReadableLog = {
    log: own.log,
    title: say('lead.history.ownLog'),
    entries: own.entries.length,
    head: own.head,
    lines: own.entries,
    isMembers: false,
  }
  if (!seesScores(state)) return [lead]
  const members = [...state.exchange.returns].flatMap(([member, { devices }]) => {
    const title = state.panel.get(member)?.title ?? member
    return [...devices.values()].flatMap((device, index) => {
      const branch = device.branches.find(({ head }) => head === device.kept) ?? device.branches[0]
      if (!branch) return []
      return [
        {
          log: device.log,
          title: say('lead.history.memberLog', { member: title, device: index + 1 }),
          entries: branch.entries,
          head: branch.head,
          lines: returned(branch.file).slice(0, branch.entries),
          isMembers: true,
        },
      ]
    })
  })
  return [lead, ...members]
}

function listed({ log, title, entries, head }: ReadableLog): HistoryLog {
  return { log, title, entries, head }
}
