import { assertNever } from '../assert-never.ts'
import type { CompleteResults, IncompleteResults, Points, Results, TenderResult } from './results.ts'

type PointsJson = Readonly<Record<string, string>>
type StandingJson = Pick<TenderResult, 'bidder' | 'standing' | 'reasons'>

/** A tender in the form of rules.md, "Scoring": points with fixed places, by id. */
export interface TenderResultJson extends StandingJson {
  readonly questions?: PointsJson
  readonly prices?: PointsJson
  readonly criteria?: PointsJson
  readonly total?: string
  readonly rank?: number
}

export type ResultsJson =
  | IncompleteResults
  | (Pick<CompleteResults, 'complete' | 'recommended' | 'tied'> & {
      readonly tenders: readonly TenderResultJson[]
    })

/** What `fairmark results` prints, its keys in the printed order. */
export function resultsJson(results: Results): ResultsJson {
  if (!results.complete) return results
  const { complete, tenders, recommended, tied } = results
  return { complete, tenders: tenders.map(tenderJson), recommended, tied }
}

function tenderJson(tender: TenderResult): TenderResultJson {
  const { bidder, standing, reasons } = tender
  switch (tender.standing) {
    case 'withdrawn':
    case 'excluded':
      return { bidder, standing, reasons }
    case 'below-threshold':
      return { bidder, standing, reasons, questions: pointsJson(tender.questions) }
    case 'assessed':
      return {
        bidder,
        standing,
        reasons,
        questions: pointsJson(tender.questions),
        prices: pointsJson(tender.prices),
        criteria: pointsJson(tender.criteria),
        total: tender.total.shown,
        rank: tender.rank,
      }
    default:
      return assertNever(tender)
  }
}

function pointsJson(points: ReadonlyMap<string, Points>): PointsJson {
  return Object.fromEntries([...points].map(([id, { shown }]) => [id, shown]))
}
