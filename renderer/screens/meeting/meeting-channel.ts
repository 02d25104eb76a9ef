import type { EvaluationKey } from '../../../shared/views/request.ts'

/** Windows of the same program tell one another that a meeting moved on: the projector reads it again. */
const NAME = 'fairmark-meeting'

export function tellMeetingMoved(evaluation: EvaluationKey): void {
  const channel = new BroadcastChannel(NAME)
  channel.postMessage(evaluation)
  channel.close()
}

/** @returns what ends it */
export function onMeetingMoved(evaluation: EvaluationKey, notify: () => void): () => void {
  const channel = new BroadcastChannel(NAME)
  channel.onmessage = ({ data }) => {
    if (data === evaluation) notify()
  }
  return () => {
    channel.close()
  }
}
