import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { EvaluationFile } from '../../shared/evaluation-file/schema.ts'
import type { ResultsJson } from '../../shared/scoring/results-json.ts'
import { z } from '../../shared/zod.ts'
import { projectFolder } from '../cli/run-fairmark.ts'
import type { Parts } from './record-parts.ts'

/** Checks one signature: type, bytes, key, signature. */
export type IsSigned = (type: string, bytes: Uint8Array, key: string, signature: string) => boolean

export interface CountedScore {
  readonly member: string
  readonly bidder: string
  readonly question: string
  readonly score: string
}

/** What verify.mjs exports, as far as tests use it. */
export interface Verifier {
  /** @param isSigned another check of signatures than its own: for negative controls */
  readonly verifyRecord: (
    parts: Parts,
    isSigned?: IsSigned,
  ) => { readonly wrong: readonly string[]; readonly state: object }
  /** In no particular order. */
  readonly countedScores: (state: object) => readonly CountedScore[]
  readonly readParts: (place: string) => Parts
  readonly partsOfTar: (tar: Uint8Array) => Parts
  readonly stateOfFile: (file: EvaluationFile) => object
  readonly resultsOf: (state: object) => ResultsJson
  readonly canonical: (value: unknown) => string
  /** What it prints for these words; `unchecked` where there was nothing to check. */
  readonly run: (words: readonly string[]) => {
    readonly holds: boolean
    readonly unchecked?: boolean
    readonly text: string
  }
}

const exported = z.custom<Verifier>(
  (value) => typeof value === 'object' && value !== null && 'verifyRecord' in value && 'resultsOf' in value,
)

export const verifierPath = join(projectFolder, 'verify.mjs')

export function verifier(): Promise<Verifier> {
  return verifierAt(verifierPath)
}

/** It has no types, being a plain file that stands alone; so it is loaded by its path. */
export async function verifierAt(place: string): Promise<Verifier> {
  return exported.parse(await import(pathToFileURL(place).href))
}
