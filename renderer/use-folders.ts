import { useCallback, useEffect, useState } from 'react'
import type { MemberId } from '../shared/identifiers.ts'
import type { FoldersReply, FoldersRequest } from '../shared/views/folders.ts'
import type { EvaluationKey } from '../shared/views/request.ts'
import { ask, failureIn, type Failure } from './service.ts'

type Shown = Exclude<FoldersReply, { kind: 'refused' }>

export interface Folders {
  /** undefined until the service has answered. */
  readonly shown: Shown | undefined
  readonly failure: Failure | undefined
  /** The system's dialog is open, or files are exchanged for the first time. */
  readonly busy: boolean
  /** Opens that dialog. True where a folder was picked and linked. */
  readonly choose: (member: MemberId | undefined) => Promise<boolean>
}

const DOOR = '/api/folders'

/** The folders through which the files of an evaluation go. */
export function useFolders(evaluation: EvaluationKey): Folders {
  const [shown, setShown] = useState<Shown>()
  const [failure, setFailure] = useState<Failure>()
  const [busy, setBusy] = useState(false)

  const take = useCallback((answer: unknown): boolean => {
    if (isShown(answer)) {
      setShown(answer)
      setFailure(undefined)
      return answer.kind === 'folders'
    }
    setFailure(failureIn(answer))
    return false
  }, [])

  useEffect(() => {
    let current = true
    void ask(`${DOOR}?${new URLSearchParams({ evaluation }).toString()}`, {}).then((answer) => {
      if (current) take(answer)
    })
    return () => {
      current = false
    }
  }, [evaluation, take])

  return {
    ...{ shown, failure, busy },
    choose: async (member) => {
      const body: FoldersRequest = { evaluation, ...(member !== undefined && { member }) }
      const headers = { 'content-type': 'application/json' }
      setBusy(true)
      const answer = await ask(DOOR, { method: 'POST', headers, body: JSON.stringify(body) })
      setBusy(false)
      return take(answer)
    },
  }
}

function isShown(answer: unknown): answer is Shown {
  return typeof answer === 'object' && answer !== null && 'folders' in answer
}
