import { useRef, useState } from 'react'
import type { BidChoice, BidsView, BroughtIn } from '../../../shared/views/bids.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { beginBids, bringInBids, dropBids, sendBid, sendZip, showBids } from '../../bids.ts'
import type { Failure } from '../../service.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSay } from '../../ui/say.tsx'

/** What goes on now, and how far it is; 0 of 0 where that is not known. */
export interface BidWork {
  readonly kind: 'reading' | 'bringing'
  readonly done: number
  readonly of: number
}

export interface Bids {
  readonly work: BidWork | undefined
  readonly view: BidsView | undefined
  readonly result: BroughtIn | undefined
  readonly failure: Failure | undefined
  readonly passphrase: { readonly chosen: boolean; readonly answer: (isOpen: boolean) => void } | undefined
  readonly dismiss: () => void
  readonly cancel: () => void
  readonly readFolder: (files: readonly File[]) => Promise<void>
  readonly readZip: (file: File) => Promise<void>
  readonly choose: (choice: BidChoice) => Promise<void>
  readonly bringIn: () => Promise<void>
  /** Puts what lies ready away; nothing of it is kept. */
  readonly putAway: () => void
}

/** Bids out of a folder or a zip: read, matched, mended, and only then entered. */
export function useBids(evaluation: EvaluationKey, reload: () => void): Bids {
  const say = useSay()
  const announce = useAnnounce()
  const stop = useRef<AbortController>(null)
  const [work, setWork] = useState<BidWork>()
  const [view, setView] = useState<BidsView>()
  const [choices, setChoices] = useState<readonly BidChoice[]>([])
  const [result, setResult] = useState<BroughtIn>()
  const [failure, setFailure] = useState<Failure>()
  const [passphrase, setPassphrase] = useState<Bids['passphrase']>()

  /** The name of a new box; undefined where none could be begun. */
  async function begin(source: string, count: number): Promise<string | undefined> {
    const answer = await beginBids(evaluation, source, count)
    if (answer.kind === 'opened') return answer.box
    if (answer.kind === 'failed') {
      setFailure(answer)
      return undefined
    }
    const isOpen = await new Promise<boolean>((resolve) => {
      setPassphrase({ chosen: answer.chosen, answer: resolve })
    })
    setPassphrase(undefined)
    return isOpen ? begin(source, count) : undefined
  }

  async function read(
    source: string,
    count: number,
    send: (box: string, signal: AbortSignal) => Promise<Failure | undefined>,
  ): Promise<void> {
    const control = new AbortController()
    stop.current = control
    setResult(undefined)
    setFailure(undefined)
    setView(undefined)
    setChoices([])
    setWork({ kind: 'reading', done: 0, of: 0 })
    const box = await begin(source, count)
    const failed = box === undefined ? undefined : await send(box, control.signal)
    setWork(undefined)
    if (box === undefined) return
    if (failed) {
      await dropBids(box)
      if (control.signal.aborted) announce(say('lead.bids.stopped'))
      else setFailure(failed)
      return
    }
    await show(box, [])
  }

  async function show(box: string, chosen: readonly BidChoice[]): Promise<void> {
    const answer = await showBids(box, chosen)
    if (answer.kind === 'failed') {
      setFailure(answer)
      return
    }
    setView(answer)
    setChoices(chosen)
    announce(answer.note)
  }

  return {
    ...{ work, view, result, failure, passphrase },
    dismiss: () => {
      setFailure(undefined)
      setResult(undefined)
    },
    cancel: () => stop.current?.abort(),
    readFolder: async (files) => {
      const [first] = files
      const source = first?.webkitRelativePath.split('/')[0] ?? say('lead.bids.thisFolder')
      await read(source, files.length, async (box, signal) => {
        for (const [index, file] of files.entries()) {
          setWork({ kind: 'reading', done: index, of: files.length })
          const sent = await sendBid(box, file, { signal })
          if (sent.kind === 'failed') return sent
        }
        return undefined
      })
    },
    readZip: async (file) => {
      await read(file.name, 1, async (box, signal) => {
        const onProgress = ({ done, of }: { readonly done: number; readonly of: number }) => {
          setWork({ kind: 'reading', done, of })
        }
        const sent = await sendZip(box, file, { signal, onProgress })
        return sent.kind === 'failed' ? sent : undefined
      })
    },
    choose: async (choice) => {
      if (!view) return
      const before = choices.find(({ file }) => file === choice.file)
      const others = choices.filter(({ file }) => file !== choice.file)
      await show(view.box, [...others, { ...before, ...choice }])
    },
    bringIn: async () => {
      if (!view) return
      const control = new AbortController()
      stop.current = control
      setFailure(undefined)
      setWork({ kind: 'bringing', done: 0, of: view.count })
      const answer = await bringInBids(view.box, choices, {
        signal: control.signal,
        onProgress: ({ done, of }) => {
          setWork({ kind: 'bringing', done, of })
        },
      })
      setWork(undefined)
      reload()
      if (answer.kind === 'failed') {
        if (control.signal.aborted) await show(view.box, choices)
        else setFailure(answer)
        return
      }
      setView(undefined)
      setResult(answer)
      announce(answer.sentence)
    },
    putAway: () => {
      if (view) void dropBids(view.box)
      setView(undefined)
    },
  }
}
