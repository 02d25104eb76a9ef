import { useCallback, useEffect, useState } from 'react'
import type { BackupFolderReply } from '../shared/views/backup-folder.ts'
import { ask, failureIn, type Failure } from './service.ts'

type Shown = Exclude<BackupFolderReply, { kind: 'refused' }>

export interface BackupFolder {
  /** undefined until the service has answered. */
  readonly shown: Shown | undefined
  readonly failure: Failure | undefined
  readonly busy: boolean
  /** Opens the system's dialog. */
  readonly choose: () => Promise<void>
}

const DOOR = '/api/backup-folder'

/** Where backups of this device go. */
export function useBackupFolder(): BackupFolder {
  const [shown, setShown] = useState<Shown>()
  const [failure, setFailure] = useState<Failure>()
  const [busy, setBusy] = useState(false)

  const take = useCallback((answer: unknown) => {
    if (isShown(answer)) {
      setShown(answer)
      setFailure(undefined)
    } else setFailure(failureIn(answer))
  }, [])

  useEffect(() => {
    let current = true
    void ask(DOOR, {}).then((answer) => {
      if (current) take(answer)
    })
    return () => {
      current = false
    }
  }, [take])

  return {
    ...{ shown, failure, busy },
    choose: async () => {
      setBusy(true)
      take(await ask(DOOR, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }))
      setBusy(false)
    },
  }
}

function isShown(answer: unknown): answer is Shown {
  return typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'backup-folder'
}
