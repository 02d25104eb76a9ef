import { useRef, useState } from 'react'
import type { ProgressLine } from '../../../shared/views/exchange.ts'
import { exchange, type Exchanged, type Watching } from '../../exchange.ts'
import { sendDocument, type DocumentAbout } from '../../send-document.ts'
import type { Failure } from '../../service.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Packs } from './use-packs.ts'

/** What goes on now. */
export type DocumentWork =
  | { readonly kind: 'attaching'; readonly name: string; readonly now: number; readonly of: number }
  | { readonly kind: 'making'; readonly audience: DocumentAbout['audience'] }

export interface Documents {
  readonly work: DocumentWork | undefined
  readonly progress: ProgressLine | undefined
  readonly cancel: () => void
  /** Why the last was not done; of an attached file with its name. */
  readonly failure: (Failure & { readonly name: string | undefined }) | undefined
  readonly dismiss: () => void
  /** Set while this device needs its passphrase. */
  readonly passphrase: { readonly chosen: boolean; readonly answer: (isOpen: boolean) => void } | undefined
  /** One after the other; the first that is refused ends it. */
  readonly attach: (about: DocumentAbout, files: readonly File[]) => Promise<void>
  readonly make: (audience: DocumentAbout['audience']) => Promise<void>
}

/** Attaches documents of bidders and makes the files of them, which takes long and can be broken off. */
export function useDocuments({ view, doing: { reload } }: Packs): Documents {
  const say = useSay()
  const announce = useAnnounce()
  const { evaluation } = view.frame
  const stop = useRef<AbortController>(null)
  const [work, setWork] = useState<DocumentWork>()
  const [progress, setProgress] = useState<ProgressLine>()
  const [failure, setFailure] = useState<Documents['failure']>()
  const [passphrase, setPassphrase] = useState<Documents['passphrase']>()

  async function run(ask: (watching: Watching) => Promise<Exchanged>): Promise<Exchanged> {
    const control = new AbortController()
    stop.current = control
    const answer = await ask({ signal: control.signal, onProgress: setProgress })
    setProgress(undefined)
    if (answer.kind !== 'passphrase-needed') return answer
    const { chosen } = answer
    const isOpen = await new Promise<boolean>((resolve) => {
      setPassphrase({ chosen, answer: resolve })
    })
    setPassphrase(undefined)
    return isOpen ? run(ask) : answer
  }

  /** Whether it is done, which is said by whoever asked. */
  function isDone(answer: Exchanged, name?: string): boolean {
    reload()
    if (answer.kind === 'done') return true
    if (stop.current?.signal.aborted === true) announce(say('lead.attach.stopped'))
    else if (answer.kind === 'failed') setFailure({ ...answer, name })
    return false
  }

  async function attach(about: DocumentAbout, files: readonly File[]): Promise<void> {
    setFailure(undefined)
    for (const [index, file] of files.entries()) {
      setWork({ kind: 'attaching', name: file.name, now: index + 1, of: files.length })
      const answer = await run((watching) => sendDocument(evaluation, about, file, watching))
      if (!isDone(answer, file.name)) break
      announce(say('lead.attach.attached', { name: file.name }))
    }
    setWork(undefined)
  }

  async function make(audience: DocumentAbout['audience']): Promise<void> {
    setFailure(undefined)
    setWork({ kind: 'making', audience })
    const request = { type: 'MakeDocuments', evaluation, audience } as const
    const answer = await run((watching) => exchange(request, watching))
    if (isDone(answer)) {
      const count = answer.kind === 'done' ? answer.files.length : 0
      announce(say('lead.attach.made', { count }))
    }
    setWork(undefined)
  }

  return {
    ...{ work, progress, failure, passphrase, attach, make },
    cancel: () => stop.current?.abort(),
    dismiss: () => {
      setFailure(undefined)
    },
  }
}
