import type { MemberId } from '../../identifiers.ts'
import type { Confirmation, Evaluation, ScoreSheet } from '../evaluation.ts'
import { put } from '../maps.ts'

type Confirmations = Evaluation['confirmations']

/**
 * The state with what members said in the room, and over it what they signed of the record as it now stands: nobody says
 * something else in a member's name. Derived anew each time, so that the order of returns does not show; what was said in
 * the room is kept beneath, for a laptop that counts no longer.
 */
function withConfirmations(state: Evaluation, inRoom: Confirmations): Evaluation {
  const signed = [...signedAnswers(state)].map(([member, answer]): [MemberId, Confirmation] => {
    const said = inRoom.get(member)
    return [member, said ? { ...answer, inRoom: said } : answer]
  })
  return { ...state, confirmations: signed.length === 0 ? inRoom : new Map([...inRoom, ...signed]) }
}

/** What members signed of the record as it now stands; an answer to an earlier one counts for nothing. */
function signedAnswers({ exchange: { recordSent, returns } }: Evaluation): Confirmations {
  const answers = new Map<MemberId, Confirmation>()
  if (!recordSent) return answers
  for (const [member, own] of returns) {
    const answer = own.answers.get(recordSent.digest)
    if (answer) answers.set(member, answer)
  }
  return answers
}

function saidInRoom({ confirmations }: Evaluation): Confirmations {
  return new Map(
    [...confirmations].flatMap(([member, one]) => {
      const said = one.signed ? one.inRoom : one
      return said ? [[member, said] as const] : []
    }),
  )
}

export function confirmedInRoom(state: Evaluation, member: MemberId, said: Confirmation): Evaluation {
  return withConfirmations(state, put(saidInRoom(state), member, said))
}

/** What members confirmed in the room was the record before a change: they are asked again. */
export function unconfirmed(state: Evaluation): Evaluation {
  return withConfirmations(state, new Map())
}

/** What members signed may have changed: a return came in, or the record went to one of them. */
export function answersRenewed(state: Evaluation): Evaluation {
  return withConfirmations(state, saidInRoom(state))
}

/** Another record from now on: whoever signed the one before is asked again. */
export function recordChanged(state: Evaluation): Evaluation {
  return unconfirmed({ ...state, exchange: { ...state.exchange, recordSent: undefined } })
}

/**
 * After a member's part was made anew: what was said in the room stands where the return brought no other scores, as one
 * with nothing but an answer does.
 */
export function afterReturn(before: Evaluation, after: Evaluation, member: MemberId): Evaluation {
  const isSame =
    after.confirmations.size === 0 ||
    scoresText(before.sheets.get(member)) === scoresText(after.sheets.get(member))
  return isSame ? answersRenewed(after) : unconfirmed(after)
}

function scoresText(sheet: ScoreSheet | undefined): string {
  const cells = [...(sheet?.scores ?? [])].flatMap(([bidder, given]) =>
    [...given].map(([question, { score, reason, revision }]) =>
      JSON.stringify([
        bidder,
        question,
        score,
        revision,
        reason.good,
        reason.worries,
        reason.evidence.map(({ where, quote }) => [where, quote]),
      ]),
    ),
  )
  return cells.sort().join('\n')
}
