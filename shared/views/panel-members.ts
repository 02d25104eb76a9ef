import type { OrderDrift, OrderDrifts } from '../analysis/order-drift.ts'
import type { Severity } from '../analysis/severity.ts'
import {
  compare,
  fraction,
  multiply,
  negate,
  parseDecimal,
  round,
  toFixed,
  zero,
  type Fraction,
} from '../fraction.ts'
import type { MemberId } from '../identifiers.ts'
import { cutShort } from './cut-short.ts'
import type { LeadWork } from './lead-work.ts'
import type { Observation } from './panel-scoring.ts'

/** Members are said to be higher or lower than the others from half a step of the scale on: less cannot be seen in a score. */
const HALF = fraction(1n, 2n)
/** On fewer answers than this it is those answers, and not the member. A rule of ours. */
const FEWEST_SHARED = 5
const SEVERITY_PLACES = 2
const TAU_PLACES = 2

/** Who scores higher or lower than the others, the furthest first. */
export function severitySeen(work: LeadWork, severities: ReadonlyMap<MemberId, Severity>): Observation {
  const { say, procurement } = work
  const least = multiply(HALF, parseDecimal(procurement.scale.step))
  const far = [...severities]
    .flatMap(([member, { shared, ahead }]) =>
      ahead && shared >= FEWEST_SHARED && compare(sizeOf(ahead), least) >= 0 ? [{ member, ahead }] : [],
    )
    .sort((one, other) => compare(sizeOf(other.ahead), sizeOf(one.ahead)))
  return {
    isGood: far.length === 0,
    title: say('lead.scoring.severity.found', { count: far.length }),
    text: far.length === 0 ? '' : say('lead.scoring.severity.text'),
    found: cutShort(
      say,
      far.map(({ member, ahead }) =>
        say('lead.scoring.severity.one', {
          member: titleOf(work, member),
          way: compare(ahead, zero) > 0 ? 'higher' : 'lower',
          halves: halvesOf(ahead),
          marks: toFixed(sizeOf(ahead), 1),
        }),
      ),
    ),
    figures: {
      columns: [
        say('lead.scoring.member'),
        say('lead.scoring.severity.shared'),
        say('lead.scoring.severity.ahead'),
      ],
      rows: [...severities].map(([member, { shared, ahead }]) => ({
        id: member,
        cells: [
          titleOf(work, member),
          String(shared),
          ahead ? signed(ahead, SEVERITY_PLACES) : say('lead.results.nothing'),
        ],
      })),
      note: say('lead.scoring.severity.note'),
    },
  }
}

/** Whose scores rise or fall along their own order, where that is more than chance. */
export function driftSeen(work: LeadWork, { members, canTell }: OrderDrifts): Observation {
  const { say } = work
  const drifting = members.flatMap(({ member, way }) => (way ? [{ member, way }] : []))
  const tells = canTell ? 'found' : members.length > 0 || hasOrders(work) ? 'few' : 'noOrder'
  return {
    isGood: drifting.length === 0,
    title: say(`lead.scoring.drift.${tells}`, { count: drifting.length }),
    text: drifting.length === 0 ? '' : say('lead.scoring.drift.text'),
    found: cutShort(
      say,
      drifting.map(({ member, way }) =>
        say('lead.scoring.drift.one', { member: titleOf(work, member), way }),
      ),
    ),
    figures: {
      columns: [
        say('lead.scoring.member'),
        say('lead.scoring.drift.bidders'),
        say('lead.scoring.drift.tau'),
        say('lead.scoring.drift.chance'),
      ],
      rows: members.map((drift) => ({
        id: drift.member,
        cells: [
          titleOf(work, drift.member),
          String(drift.bidders),
          signed(drift.tau, TAU_PLACES),
          chanceOf(work, drift),
        ],
      })),
      note: say('lead.scoring.drift.note'),
    },
  }
}

function hasOrders({ evaluation }: LeadWork): boolean {
  return [...evaluation.exchange.packs.values()].some((packs) =>
    packs.some(({ order }) => order !== undefined),
  )
}

function chanceOf({ say }: LeadWork, { chance }: OrderDrift): string {
  const share = toFixed(multiply(chance, fraction(100n)), 1)
  return share === '0.0' ? say('lead.scoring.drift.hardly') : say('lead.firm.percent', { share })
}

function titleOf({ evaluation }: LeadWork, member: MemberId): string {
  return evaluation.panel.get(member)?.title ?? member
}

/** To the nearest half mark. */
function halvesOf(ahead: Fraction): number {
  return Number(round(multiply(sizeOf(ahead), fraction(2n)), 0).numerator)
}

function sizeOf(value: Fraction): Fraction {
  return compare(value, zero) < 0 ? negate(value) : value
}

/** With a plus, so that higher is told apart from lower. */
function signed(value: Fraction, places: number): string {
  const text = toFixed(value, places)
  return compare(parseDecimal(text), zero) > 0 ? `+${text}` : text.replace('-', '−')
}
