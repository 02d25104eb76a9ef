import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { HistoryView } from '../../../shared/views/history.ts'
import type { HistoryQuery } from '../../../shared/views/history-query.ts'
import { makeHistory, type HistoryWork } from '../../../shared/views/make-history.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { leadWork } from '../door/lead-work.ts'
import { quarantineSentence } from '../log/quarantine-sentence.ts'
import { sentenceOf } from '../say.ts'
import type { Gathered } from '../workspace/gathered.ts'
import type { Workspace } from '../workspace/workspace.ts'

type HistoryRequest = HistoryQuery & { readonly evaluation: EvaluationKey }

/** The record in sentences. One that is damaged is shown too, up to the damage, and says so. */
export function historyView(workspace: Workspace, say: Say, request: HistoryRequest): HistoryView | Refusal {
  const gathered = leadGathered(workspace, request.evaluation)
  if (isRefusal(gathered)) return gathered
  const work = leadWork(gathered, say)
  if (isRefusal(work)) return work
  const { quarantine, state } = gathered
  return makeHistory(work, historyWork(gathered, say), request, {
    quarantine: quarantine && sentenceOf(say, quarantineSentence(quarantine, state)),
    files: { csv: addressOf('csv', request), text: addressOf('txt', request) },
  })
}

export function leadGathered(workspace: Workspace, key: EvaluationKey): Gathered | Refusal {
  const gathered = workspace.look(key)
  if (isRefusal(gathered)) return gathered
  return gathered.about.role === 'lead' ? gathered : refusal('refusal.leadOnly')
}

export function historyWork({ about, state, lines, record, returned }: Gathered, say: Say): HistoryWork {
  return { state, say, own: { log: about.log, entries: lines(), head: record.head }, returned }
}

/** Where the same lines are to be had as a file: all of them, and not one page. */
function addressOf(ending: 'csv' | 'txt', request: HistoryRequest): string {
  const wanted = Object.entries(request).flatMap(([name, value]): [string, string][] =>
    value === undefined || name === 'view' || name === 'before' ? [] : [[name, value]],
  )
  return `/api/history.${ending}?${new URLSearchParams(wanted).toString()}`
}
