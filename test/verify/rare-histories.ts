import { Laptop } from '../exchange/apart.ts'
import { cells, unlockOf } from '../properties/played-history.ts'
import type { Pack } from '../../shared/exchange/pack.ts'
import { starts } from './arbitrary-history.ts'
import type { History } from './record-of-history.ts'

const { lead, packs } = starts.open
const nothing = { lead, decisions: [], later: [], end: [] }

function newestPack(): Pack {
  const pack = packs.get('m1')?.at(-1)
  if (!pack) throw new Error('There is no pack')
  return pack
}

function laptop(name: string): Laptop {
  const pack = newestPack()
  return new Laptop(lead.kept, name, pack.member.member).open(pack)
}

/** What a changed program writes: all answers, whether or not they may be changed. */
function allGiven(on: Laptop, score: string): Laptop {
  const { member } = on
  const reason = { good: 'Because.', worries: '', evidence: [] }
  const { clarifications = [] } = newestPack()
  for (const cell of cells) {
    const revision = clarifications.find(({ question }) => question === cell.question)?.revision
    const given = { type: 'ScoreGiven', member, ...cell, score, reason } as const
    on.record(revision === undefined ? given : { ...given, revision })
  }
  return on.record({ type: 'ScoreSheetSubmitted', member })
}

/** A permission for three answers, used for all of them, and then once more. */
export function correctedTwice(): History {
  const own = allGiven(laptop('corrected'), '1')
  const unlocked = {
    type: 'UnlockOpened',
    member: own.member,
    unlock: unlockOf(0),
    cells,
    reason: '',
  } as const
  allGiven(own.record(unlocked), '2')
  allGiven(own.record(unlocked), '0')
  return { ...nothing, returns: [own.send()] }
}

/** The lead chose between two laptops, and then the other one sent something that was not there to choose from. */
export function choiceOvertaken(): History {
  const [one, other] = [laptop('one').give('north', 'q1', '0'), laptop('other').give('north', 'q1', '1')]
  const returns = [one.send(), other.send()]
  const [cell] = cells
  if (!cell) throw new Error('Nothing is asked')
  const { member, log } = one
  return {
    ...nothing,
    returns,
    decisions: [{ type: 'ConflictResolved', member, ...cell, log, reason: 'The first one.' }],
    later: [other.give('north', 'q1', '2').send()],
  }
}
