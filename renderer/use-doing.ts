import { useCallback, useState } from 'react'
import type { Command } from '../shared/evaluation/command.ts'
import type { ExchangeReply, ExchangeRequest, ProgressLine } from '../shared/views/exchange.ts'
import type { EvaluationKey } from '../shared/views/request.ts'
import { exchange } from './exchange.ts'
import { tellRecordChanged } from './record-changed.ts'
import { sendCommand, type Failure } from './service.ts'
import { useUndo } from './ui/undo.tsx'

export type Made = Extract<ExchangeReply, { kind: 'done' }>

/** How an act is taken back. */
export interface TakenBack {
  /** What was done, in words: "Price of Kindred Leicester: £84,000". */
  readonly name: string
  /** In the order in which they are entered. */
  readonly commands: readonly Command[]
}

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
  /**
   * True once it is done and the view was read again. What can be taken back with an honest entry is offered to be undone;
   * after anything else Ctrl+Z undoes nothing, for what was done before may rest on it.
   */
  readonly act: (command: Command, back?: TakenBack) => Promise<boolean>
  /** One after the other, up to the first that is refused. Answers how many were done; all of them can be taken back. */
  readonly actAll: (commands: readonly Command[], back?: TakenBack) => Promise<number>
  /** What was made; undefined where it was refused. After a passphrase it goes on, and answers `done`. */
  readonly make: (request: ExchangeRequest, done?: (made: Made) => void) => Promise<Made | undefined>
}

export function useDoing(evaluation: EvaluationKey, reload: () => void): Doing {
  const undo = useUndo()
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<ProgressLine>()
  const [failure, setFailure] = useState<Failure>()
  const [passphrase, setPassphrase] = useState<Doing['passphrase']>()

  const dismiss = useCallback(() => {
    setFailure(undefined)
    setPassphrase(undefined)
  }, [])

  async function actAll(commands: readonly Command[], back?: TakenBack): Promise<number> {
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
    if (count > 0) {
      reload()
      if (back && count === commands.length) offerBack(back, commands)
      else undo.forget()
    }
    return count
  }

  async function act(command: Command, back?: TakenBack): Promise<boolean> {
    return (await actAll([command], back)) === 1
  }

  function offerBack({ name, commands }: TakenBack, again: readonly Command[]) {
    const enter = (all: readonly Command[]) => () => enterAll(evaluation, all)
    undo.offer({ name, evaluation, undo: enter(commands), redo: enter(again) })
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
        undo.forget()
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

/** Enters one after the other; the failure of the first that was refused. */
async function enterAll(
  evaluation: EvaluationKey,
  commands: readonly Command[],
): Promise<Failure | undefined> {
  for (const command of commands) {
    const answer = await sendCommand({ evaluation, command })
    if (answer.kind === 'failed') {
      tellRecordChanged()
      return answer
    }
  }
  tellRecordChanged()
  return undefined
}
