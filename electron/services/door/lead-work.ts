import type { Say } from '../../../shared/messages/message.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { individualScores } from '../../../shared/scoring/individual-scores.ts'
import type { LeadWork } from '../../../shared/views/lead-work.ts'
import { resultsOf } from '../results/results-of.ts'
import type { Gathered } from '../workspace/gathered.ts'

/** What the lead's screens are made of, from what was gathered. */
export function leadWork({ key, about, state, savedAt }: Gathered, say: Say): LeadWork | Refusal {
  const { procurement } = state
  if (!procurement) return refusal('refusal.noProcurement')
  return {
    key,
    evaluation: state,
    procurement,
    results: resultsOf(state),
    individual: individualScores(state),
    sample: about.sample,
    savedAt,
    say,
  }
}
