import type { RampStep } from '../charts/scene.ts'

/** A score with its colour on the ramp. */
export interface ScoreStep {
  readonly score: string
  readonly ramp: RampStep
}
