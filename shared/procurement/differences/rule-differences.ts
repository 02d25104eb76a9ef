import { message, type Message } from '../../messages/message.ts'
import type { Procurement, Requirement } from '../procurement.ts'
import { saysTheSame } from '../same.ts'

/** What became different in the rules: scale, weightings, requirements, rounding, ties. */
export function ruleDifferences(before: Procurement, after: Procurement): readonly Message[] {
  return [
    ...scaleDifferences(before, after),
    ...(before.weightings === after.weightings
      ? []
      : [message('difference.weightings', { to: after.weightings })]),
    ...requirementDifferences(before.requirements, after.requirements),
    ...(saysTheSame(before.rounding, after.rounding)
      ? []
      : [message('difference.rounding', { places: after.rounding.places, when: after.rounding.when })]),
    ...(saysTheSame(before.tieBreak, after.tieBreak) ? [] : [message('difference.tieBreak')]),
  ]
}

function scaleDifferences({ scale: was }: Procurement, { scale: is }: Procurement): readonly Message[] {
  const { minimum, maximum, step } = is
  const sameRange = was.minimum === minimum && was.maximum === maximum && was.step === step
  return [
    ...(sameRange ? [] : [message('difference.scale', { minimum, maximum, step })]),
    ...(saysTheSame(was.descriptors, is.descriptors) ? [] : [message('difference.scaleWords')]),
  ]
}

function requirementDifferences(
  before: readonly Requirement[],
  after: readonly Requirement[],
): readonly Message[] {
  const old = new Map(before.map((one) => [one.id, one]))
  const now = new Map(after.map((one) => [one.id, one]))
  const stayed = (all: readonly Requirement[]) =>
    all.map(({ id }) => id).filter((id) => old.has(id) && now.has(id))
  return [
    ...after.flatMap(({ id, title, consequence }) => {
      const was = old.get(id)
      if (!was) return [message('difference.requirement.added', { title })]
      return [
        ...(was.title === title
          ? []
          : [message('difference.requirement.title', { from: was.title, to: title })]),
        ...(was.consequence === consequence
          ? []
          : [message('difference.requirement.consequence', { title, to: consequence })]),
      ]
    }),
    ...before.flatMap(({ id, title }) =>
      now.has(id) ? [] : [message('difference.requirement.removed', { title })],
    ),
    ...(saysTheSame(stayed(before), stayed(after)) ? [] : [message('difference.requirement.order')]),
  ]
}
