import type { Place } from '../../shared/views/overview.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import type { Route } from '../route.ts'

/** Where something is put right. */
export function placeRoute(place: Place, evaluation: EvaluationKey): Route {
  switch (place) {
    case 'tenders':
      return { screen: place, evaluation, page: 'bidders' }
    default:
      return { screen: place, evaluation }
  }
}
