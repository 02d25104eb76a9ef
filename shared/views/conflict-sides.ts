import { bidderOfCode } from '../evaluation/exchange/aliases.ts'
import { readLog } from '../evaluation/exchange/read-log.ts'
import type { Device } from '../evaluation/evaluation.ts'
import type { Cell } from '../evaluation/exchange-events.ts'
import type { LogId, MemberId } from '../identifiers.ts'
import { devicesOf, type ExchangeWork } from './exchange-work.ts'
import type { ConflictSide } from './returns.ts'

/** What each laptop says of an answer that two of them score differently; what it says only once the returns are opened. */
export function conflictSides(
  work: ExchangeWork,
  member: MemberId,
  cell: Cell,
  logs: readonly LogId[],
): readonly ConflictSide[] {
  const isOpened = work.evaluation.exchange.opened !== undefined
  return devicesOf(work, member).flatMap((device, index) =>
    logs.includes(device.log)
      ? [
          {
            log: device.log,
            device: index + 1,
            given: isOpened ? givenOn(work, member, device, cell) : undefined,
          },
        ]
      : [],
  )
}

function givenOn(
  { evaluation, returned }: ExchangeWork,
  member: MemberId,
  { branches, kept }: Device,
  { bidder, question }: Cell,
): ConflictSide['given'] {
  const branch = branches.find(({ head }) => head === kept) ?? branches.at(-1)
  if (!branch) return undefined
  const { packs, corrections } = evaluation.exchange
  const reading = readLog(returned(branch.file), {
    packs: packs.get(member) ?? [],
    corrections: corrections.get(member) ?? [],
    bidderOf: bidderOfCode(evaluation),
  })
  const given = reading.scores.get(bidder)?.get(question)
  return given && { score: given.score, good: given.reason.good, worries: given.reason.worries }
}
