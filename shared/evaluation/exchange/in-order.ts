import { questionsOf } from '../../procurement/criteria.ts'
import type { BidderId, MemberId, QuestionId } from '../../identifiers.ts'
import type { Evaluation } from '../evaluation.ts'
import type { Cell } from '../exchange-events.ts'
import type { ByCell } from '../maps.ts'

/** Puts things into the order of the evaluation, so that the order in which they came in shows nowhere. */
export interface Order {
  readonly members: <Value>(map: ReadonlyMap<MemberId, Value>) => ReadonlyMap<MemberId, Value>
  readonly bidders: <Value>(map: ReadonlyMap<BidderId, Value>) => ReadonlyMap<BidderId, Value>
  readonly scores: <Value>(map: ByCell<Value>) => ByCell<Value>
  readonly cells: <One extends Cell>(cells: readonly One[]) => readonly One[]
}

/** Members as in the panel, bidders as in the tenders, questions as in the procurement; what is in none stands last. */
export function orderOf({ procurement, tenders, panel }: Evaluation): Order {
  const member = ranks(panel.keys())
  const bidder = ranks(tenders.keys())
  const question = ranks((procurement ? questionsOf(procurement) : []).map(({ id }) => id))
  const byQuestion = <Value>(map: ReadonlyMap<QuestionId, Value>) => sorted(map, question)
  return {
    members: (map) => sorted(map, member),
    bidders: (map) => sorted(map, bidder),
    scores: (map) => new Map([...sorted(map, bidder)].map(([id, own]) => [id, byQuestion(own)])),
    cells: (cells) =>
      [...cells].sort(
        (one, other) =>
          before(bidder, one.bidder, other.bidder) || before(question, one.question, other.question),
      ),
  }
}

type Ranks<Id> = ReadonlyMap<Id, number>

function ranks<Id extends string>(ids: Iterable<Id>): Ranks<Id> {
  return new Map([...ids].map((id, index) => [id, index]))
}

function sorted<Id extends string, Value>(
  map: ReadonlyMap<Id, Value>,
  by: Ranks<Id>,
): ReadonlyMap<Id, Value> {
  return new Map([...map].sort(([one], [other]) => before(by, one, other)))
}

/** Never by `localeCompare`: that depends on the machine. */
function before<Id extends string>(by: Ranks<Id>, one: Id, other: Id): number {
  const distance = (by.get(one) ?? by.size) - (by.get(other) ?? by.size)
  if (distance !== 0 || one === other) return distance
  return one < other ? -1 : 1
}
