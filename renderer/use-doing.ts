import { useCallback, useState } from 'react'
import type { Command } from '../shared/evaluation/command.ts'
import type { ExchangeReply, ExchangeRequest, ProgressLine } from '../shared/views/exchange.ts'
import type { EvaluationKey } from '../shared/views/request.ts'
import { exchange } from './exchange.ts'
import { sendCommand, type Failure } from './service.ts'

export type Made = Extract<ExchangeReply, { kind: 'done' }>

/** What a screen asks to be done, what went wrong, and what waits for a passphrase. */
export interface Doing {
  readonly busy: boolean
  /** How far the act is, where it takes long. */
  readonly progress: ProgressLine | undefined
  /** Why the last act was refused; what is on the screen is as it was. */
  readonly failure: Failure | undefined
  /** Set while this device needs its passphrase; `chosen` says whether there is one. */
  readonly passphrase: { readonly chosen: boolean; readonly goOn: () => void } | undefined
  readonly dismiss: () => void
  /** Reads the view again. */
  readonly reload: () => void
  /** True once it is done and the view was read again. */
  readonly act: (command: Command) => Promise<boolean>
  /** One after the other, up to the first that is refused. Answers how many were done. */
  readonly actAll: (commands: readonly Command[]) => Promise<number>
  /** What was made; undefined where it was refused. After a passphrase it goes on, and answers `done`. */
  readonly make: (request: ExchangeRequest, done?: (made: Made) => void) => Promise<Made | undefined>
}

export function useDoing(evaluation: EvaluationKey, reload: () => void): Doing {
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<ProgressLine>()
  const [failure, setFailure] = useState<Failure>()
  const [passphrase, setPassphrase] = useState<Doing['passphrase']>()

  const dismiss = useCallback(() => {
    setFailure(undefined)
    setPassphrase(undefined)
  }, [])

  async function actAll(commands: readonly Command[]): Promise<number> {
    setBusy(true)
    setFailure(undefined)
    let count = 0
    for (const command of commands) {
      const answer = await sendCommand({ evaluation, command })
      if (answer.kind === 'failed') {
        setFailure(answer)
        break
      }
      count += 1
    }
    setBusy(false)
    if (count > 0) reload()
    return count
  }

  async function act(command: Command): Promise<boolean> {
    return (await actAll([command])) === 1
  }

  async function make(
    request: ExchangeRequest,
    done: (made: Made) => void = () => undefined,
  ): Promise<Made | undefined> {
    setBusy(true)
    setFailure(undefined)
    const answer = await exchange(request, { onProgress: setProgress })
    setBusy(false)
    setProgress(undefined)
    switch (answer.kind) {
      case 'done':
        done(answer)
        reload()
        return answer
      case 'passphrase-needed':
        setPassphrase({
          chosen: answer.chosen,
          goOn: () => {
            setPassphrase(undefined)
            void make(request, done)
          },
        })
        return undefined
      case 'failed':
        setFailure(answer)
        // Of several files some may have been made before.
        reload()
        return undefined
    }
  }
  return { busy, progress, failure, passphrase, dismiss, reload, act, actAll, make }
}
