import { FileJson } from 'lucide-react'
import { Banner } from '../../ui/banner.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { useSay } from '../../ui/say.tsx'
import type { FileOpener, Opening } from './use-file-opener.ts'

/** An evaluation file of one's own: chosen, dropped here, or pasted with the keyboard. */
export function OpenFile({ opener: { opening, open } }: { readonly opener: FileOpener }) {
  const say = useSay()
  return (
    <section aria-labelledby="file-title">
      <FileDrop
        className="start-file"
        label={say('start.dropHere')}
        types={['application/json', '.json']}
        button={say('start.chooseFile')}
        isPending={opening.kind === 'opening'}
        onFiles={(files) => void open(files)}
      >
        <FileJson aria-hidden="true" />
        <div>
          <h2 id="file-title">{say('start.fileTitle')}</h2>
          <p>{say('start.fileText')}</p>
        </div>
      </FileDrop>
      <FileNews opening={opening} />
    </section>
  )
}

function FileNews({ opening }: { readonly opening: Opening }) {
  const say = useSay()
  switch (opening.kind) {
    case 'idle':
      return null
    case 'opening':
      return <p role="status">{say('start.fileOpening', { name: opening.name })}</p>
    case 'several':
      return (
        <Banner kind="warn" isAlert>
          <p>{say('start.fileOne')}</p>
        </Banner>
      )
    case 'refused':
      return (
        <Banner kind="danger" isAlert>
          <p>
            <b>{say('start.fileFailed', { name: opening.name })}</b>
          </p>
          <p>{opening.sentence ?? say('common.noAnswer')}</p>
          {opening.path !== undefined && (
            <p className="hint">{say('start.fileWhere', { path: opening.path })}</p>
          )}
        </Banner>
      )
  }
}
