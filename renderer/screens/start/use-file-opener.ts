import { useState } from 'react'
import { go } from '../../route.ts'
import { sendFile } from '../../service.ts'

export type Opening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening'; readonly name: string }
  | {
      readonly kind: 'refused'
      readonly name: string
      readonly sentence: string | undefined
      readonly path: string | undefined
    }
  | { readonly kind: 'several' }

export interface FileOpener {
  readonly opening: Opening
  readonly open: (files: readonly File[]) => Promise<void>
}

/** Hands a file to the service, which reads and checks it; a good one becomes an evaluation of the lead. */
export function useFileOpener(): FileOpener {
  const [opening, setOpening] = useState<Opening>({ kind: 'idle' })

  async function open(files: readonly File[]) {
    const [file, ...others] = files
    if (!file) return
    if (others.length > 0) {
      setOpening({ kind: 'several' })
      return
    }
    setOpening({ kind: 'opening', name: file.name })
    const answer = await sendFile(file)
    if (answer.kind === 'failed') setOpening({ ...answer, kind: 'refused', name: file.name })
    else if (answer.evaluation !== undefined) await go({ screen: 'results', evaluation: answer.evaluation })
  }
  return { opening, open }
}
