import { useCallback, useEffect, useState } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { sendCommand, type Failure } from '../../service.ts'

/** Names this window to the service, for as long as it is open. */
const ownWindow = [...crypto.getRandomValues(new Uint8Array(16))]
  .map((byte) => byte.toString(16).padStart(2, '0'))
  .join('')

/** A window that is just being left says so before the next one asks, but may still be on its way. */
const PATIENCE = 400

export type Running =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running'; readonly window: string }
  /** Another window runs the meeting. */
  | { readonly kind: 'refused'; readonly failure: Failure; readonly takeOver: () => void }

/** Begins to run the meeting of an evaluation: one window does, and no other. */
export function useFacilitator(evaluation: EvaluationKey): Running {
  const [running, setRunning] = useState<Running>({ kind: 'asking' })
  const show = useCallback((failure: Failure | undefined, takeOver: () => void) => {
    setRunning(failure ? { kind: 'refused', failure, takeOver } : { kind: 'running', window: ownWindow })
  }, [])
  useEffect(() => {
    let current = true
    const takeOver = () =>
      void run(evaluation, true).then((failure) => {
        if (current) show(failure, takeOver)
      })
    void runPatiently(evaluation).then((failure) => {
      if (current) show(failure, takeOver)
    })
    const leave = () =>
      void sendCommand(
        { command: { type: 'LeaveMeeting', evaluation, window: ownWindow } },
        { keepalive: true },
      )
    window.addEventListener('pagehide', leave)
    return () => {
      current = false
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [evaluation, show])
  return running
}

async function run(evaluation: EvaluationKey, takeOver: boolean): Promise<Failure | undefined> {
  const command = { type: 'RunMeeting', evaluation, window: ownWindow, takeOver } as const
  const answer = await sendCommand({ command })
  return answer.kind === 'failed' ? answer : undefined
}

async function runPatiently(evaluation: EvaluationKey): Promise<Failure | undefined> {
  if (!(await run(evaluation, false))) return undefined
  await new Promise((resolve) => {
    setTimeout(resolve, PATIENCE)
  })
  return run(evaluation, false)
}
