import type { Revision } from '../evaluation/evaluation.ts'
import type { Message, Say } from '../messages/message.ts'
import { differences, shortDifference } from '../procurement/differences.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { hangings, idOf } from '../procurement/tree-places.ts'
import { undoHistory } from '../procurement/undo-history.ts'
import { leadFrame, type LeadWork } from './lead-work.ts'
import type { ProcurementVersion, ProcurementView, Step } from './procurement.ts'

/** So many changes of one day are named. */
const CHANGES_NAMED = 6

/** The procurement with its drafts. Nothing of scores is in it. */
export function makeProcurement(work: LeadWork): ProcurementView {
  const { evaluation, procurement, say } = work
  const drafts = evaluation.revisions.map((revision) => revision.procurement)
  const { undo, redo } = evaluation.published ? { undo: undefined, redo: undefined } : undoHistory(drafts)
  const step = (to: Procurement | undefined, before: Procurement, after: Procurement): Step | undefined =>
    to && { name: sentence(say, shortDifference(before, after)), procurement: to }
  return {
    view: 'procurement',
    frame: leadFrame(work),
    procurement,
    published: evaluation.published,
    isIssued: evaluation.exchange.packs.size > 0,
    undo: step(undo, undo ?? procurement, procurement),
    redo: step(redo, procurement, redo ?? procurement),
    versions: versionsOf(evaluation.revisions, evaluation.published?.at, say),
    usedIds: [...new Set(drafts.flatMap((draft) => hangings(draft).map(idOf)))],
    members: [...evaluation.panel.values()]
      .filter(({ role }) => role !== 'observer')
      .map(({ member, title, questions }) => ({ member, title, questions })),
  }
}

/** One version for each day on which something changed: what a lead remembers, and not each key that was pressed. */
function versionsOf(
  revisions: readonly Revision[],
  publishedAt: string | undefined,
  say: Say,
): readonly ProcurementVersion[] {
  const days = revisions.filter((one, index) => dayOf(one.at) !== dayOf(revisions[index + 1]?.at))
  return days
    .map((one, index): ProcurementVersion => {
      const before = days[index - 1]
      const isLast = index === days.length - 1
      return {
        name: say(
          isLast
            ? publishedAt === undefined
              ? 'lead.versions.now'
              : 'lead.versions.published'
            : 'lead.versions.before',
          {
            number: index + 1,
          },
        ),
        at: isLast && publishedAt !== undefined ? publishedAt : one.at,
        changes: changesOf(before ?? revisions[0], one, before === undefined, say),
      }
    })
    .reverse()
}

function changesOf(
  before: Revision | undefined,
  now: Revision,
  isFirst: boolean,
  say: Say,
): readonly string[] {
  const changes = before ? differences(before.procurement, now.procurement) : []
  const named = changes.slice(0, CHANGES_NAMED).map((one) => sentence(say, one))
  const more = changes.length - named.length
  return [
    ...(isFirst ? [say('lead.versions.first')] : []),
    ...named,
    ...(more > 0 ? [say('lead.versions.more', { count: more })] : []),
  ]
}

function dayOf(at: string | undefined): string | undefined {
  return at?.slice(0, 10)
}

function sentence(say: Say, { id, values }: Message): string {
  return say(id, values)
}
