import { useState } from 'react'
import type { CheckView } from '../../../shared/views/check.ts'
import { exchange } from '../../exchange.ts'
import { go } from '../../route.ts'
import { sendCommand } from '../../service.ts'
import { useSay } from '../../ui/say.tsx'

export interface Sending {
  readonly isSending: boolean
  /** Why the service did not take them. */
  readonly refusal: string | undefined
  readonly send: () => Promise<void>
}

/**
 * Locks the scores and makes the file for the lead. Where only the file fails the scores are locked all the same, and
 * the next page offers to make it again.
 */
export function useSending(
  { frame: { evaluation, member } }: CheckView,
  reload: () => void,
  /** Who helped; undefined where nobody did. */
  helpedBy: string | undefined,
): Sending {
  const say = useSay()
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  async function send() {
    setSending(true)
    setRefusal(undefined)
    const answer = await sendCommand({
      evaluation,
      command: { type: 'SubmitScoreSheet', member, ...(helpedBy !== undefined && { helpedBy }) },
    })
    if (answer.kind === 'failed') {
      setSending(false)
      setRefusal(answer.sentence ?? say('common.noAnswer'))
      // They may have been sent or changed in another window.
      reload()
      return
    }
    await exchange({ type: 'MakeReturn', evaluation })
    await go({ screen: 'sent', evaluation })
  }
  return { isSending, refusal, send }
}
