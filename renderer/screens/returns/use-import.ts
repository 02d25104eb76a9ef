import { useState } from 'react'
import type { ReturnPreview } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { openFile, type Opened } from '../../exchange.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSay } from '../../ui/say.tsx'

/** What became of one file. */
export interface Imported {
  readonly id: number
  readonly name: string
  readonly kind: 'taken' | 'left' | 'failed'
  readonly sentence: string | undefined
}

/** Something that the person must say before the next step. */
export type Asked =
  | { readonly kind: 'preview'; readonly preview: ReturnPreview; readonly answer: (take: boolean) => void }
  | { readonly kind: 'passphrase'; readonly chosen: boolean; readonly answer: (open: boolean) => void }

export interface Import {
  readonly reading: string | undefined
  readonly asked: Asked | undefined
  /** The latest first. */
  readonly results: readonly Imported[]
  readonly take: (files: readonly File[]) => Promise<void>
}

/** Takes files in, one after the other: each is shown first, and nothing is changed before somebody says so. */
export function useImport(evaluation: EvaluationKey, reload: () => void): Import {
  const say = useSay()
  const announce = useAnnounce()
  const [reading, setReading] = useState<string>()
  const [asked, setAsked] = useState<Asked>()
  const [results, setResults] = useState<readonly Imported[]>([])

  function ask(question: (answer: (yes: boolean) => void) => Asked): Promise<boolean> {
    return new Promise((resolve) => {
      setAsked(
        question((yes) => {
          setAsked(undefined)
          resolve(yes)
        }),
      )
    })
  }

  async function open(file: File, accept: boolean): Promise<Opened> {
    const answer = await openFile(file, { evaluation, accept })
    if (answer.kind !== 'passphrase-needed') return answer
    const { chosen } = answer
    const isOpen = await ask((answerIt) => ({ kind: 'passphrase', chosen, answer: answerIt }))
    return isOpen ? open(file, accept) : answer
  }

  async function takeOne(file: File): Promise<Pick<Imported, 'kind' | 'sentence'>> {
    const seen = await open(file, false)
    if (seen.kind !== 'preview') return outcome(seen)
    const { preview } = seen
    const wanted = await ask((answer) => ({ kind: 'preview', preview, answer }))
    return wanted ? outcome(await open(file, true)) : { kind: 'left', sentence: undefined }
  }

  function outcome(answer: Opened): Pick<Imported, 'kind' | 'sentence'> {
    switch (answer.kind) {
      case 'opened':
        return { kind: 'taken', sentence: answer.sentence }
      case 'preview':
      case 'passphrase-needed':
        return { kind: 'left', sentence: undefined }
      case 'words-needed':
        return { kind: 'failed', sentence: say('lead.returns.notReturn') }
      case 'failed':
        return { kind: 'failed', sentence: answer.sentence ?? say('common.noAnswer') }
    }
  }

  return {
    reading,
    asked,
    results,
    take: async (files) => {
      for (const file of files) {
        setReading(file.name)
        const { kind, sentence } = await takeOne(file)
        setResults((before) => [{ id: before.length, name: file.name, kind, sentence }, ...before])
        announce([say(`lead.returns.result.${kind}`, { name: file.name }), sentence ?? ''].join(' '))
        reload()
      }
      setReading(undefined)
    },
  }
}
