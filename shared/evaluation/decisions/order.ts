import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { Evaluation } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import { knownPublished } from './known.ts'

/** Whether the panel scores question by question or bidder by bidder; the same for everybody, so before the first pack. */
export function chooseOrder(
  state: Evaluation,
  { by }: CommandOf<'ChooseOrder'>,
): EventOf<'OrderChosen'> | Refusal {
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  if (state.exchange.packs.size > 0) return refusal('refusal.orderIsOut')
  return { type: 'OrderChosen', by }
}
