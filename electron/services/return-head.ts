import { extensions } from '../../shared/exchange/manifest.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { MemberWork } from '../../shared/views/member-work.ts'
import { headAfter } from './exchange/head-after.ts'
import { entriesInName } from './exchange/make-return.ts'
import type { Workspace } from './workspace/workspace.ts'

/** The member's work with, at the last return, how much is in it, up to which entry: the log has grown since, the receipt code has not. */
export function withReturnHead(workspace: Workspace, work: MemberWork): MemberWork {
  const { outgoing = [] } = work
  const last = outgoing.findLast(({ name }) => name.endsWith(extensions['fairmark-return']))
  if (!last) return work
  const entries = entriesInName(last.name)
  const head = headIn(workspace, work, entries)
  return { ...work, outgoing: outgoing.map((file) => (file === last ? { ...file, head, entries } : file)) }
}

function headIn(workspace: Workspace, { key }: MemberWork, entries: number | undefined): string | undefined {
  if (entries === undefined) return undefined
  let head: string | undefined
  workspace.change(key, (evaluation) => {
    const log = evaluation.logBytes()
    if (isRefusal(log)) return log
    head = headAfter(log, entries)
    return undefined
  })
  return head
}
