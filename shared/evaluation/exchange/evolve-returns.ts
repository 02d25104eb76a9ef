import type { LogId, MemberId } from '../../identifiers.ts'
import { change } from '../maps.ts'
import type { Branch, Device, Evaluation, MemberReturns } from '../evaluation.ts'
import type { EventOf, Recorded } from '../event.ts'
import type { Sources } from '../sources.ts'
import { withBranch } from './branches.ts'
import { afterReturn } from './confirmations.ts'
import { readDevices, returnsOf, withReturns } from './member-part.ts'
import { scoresOf } from './merge-logs.ts'

type ReturnsEvent = EventOf<
  'ReturnAccepted' | 'IdentityVerified' | 'LogRevoked' | 'ForkResolved' | 'ConflictResolved'
>

/** A return, or what the lead decided of one: the member's part is made anew. */
export function evolveReturns(
  state: Evaluation,
  event: ReturnsEvent,
  at: Recorded['at'],
  sources: Sources,
): Evaluation {
  const { member, log } = event
  const own = returnsOf(state, member)
  switch (event.type) {
    case 'ReturnAccepted': {
      const device = own.devices.get(log) ?? newDevice(log)
      const { entries, head, file } = event
      const branches = withBranch(device.branches, { entries, head, file, acceptedAt: at }, sources)
      if (branches === device.branches) return state
      return renewed(state, member, withDevice(own, { ...device, branches }), sources)
    }
    case 'IdentityVerified': {
      const verified = { method: event.method, at }
      const devices = change(own.devices, log, (device) => ({ ...device, verified }))
      return withOwn(state, member, { ...own, devices })
    }
    case 'LogRevoked': {
      const revoked = { from: event.from, reason: event.reason }
      const devices = change(own.devices, log, (device) => ({ ...device, revoked }))
      return renewed(state, member, { ...own, devices }, sources)
    }
    case 'ForkResolved': {
      const devices = change(own.devices, log, (device) => ({ ...device, kept: event.keep }))
      return renewed(state, member, { ...own, devices }, sources)
    }
    default: {
      const { bidder, question } = event
      const among = scoresOf(readDevices(state, member, own, sources), event)
      const resolved = [...own.resolved, { bidder, question, log, among }]
      return renewed(state, member, { ...own, resolved }, sources)
    }
  }
}

/** As `withReturns`; what members confirmed was the record before other scores came in. */
function renewed(state: Evaluation, member: MemberId, own: MemberReturns, sources: Sources): Evaluation {
  return afterReturn(state, withReturns(state, member, own, sources), member)
}

function withOwn(state: Evaluation, member: MemberId, own: MemberReturns): Evaluation {
  const returns = change(state.exchange.returns, member, () => own)
  return { ...state, exchange: { ...state.exchange, returns } }
}

function withDevice(own: MemberReturns, device: Device): MemberReturns {
  return { ...own, devices: new Map(own.devices).set(device.log, device) }
}

function newDevice(log: LogId): Device & { readonly branches: readonly Branch[] } {
  return {
    log,
    signing: '',
    recipient: '',
    pack: '',
    packVersion: 0,
    enrolledAt: '',
    verified: undefined,
    revoked: undefined,
    branches: [],
    kept: undefined,
    submittedAt: undefined,
  }
}
