import { FileJson, FolderOpen } from 'lucide-react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import { droppedFiles, type FileOpener, type Opening } from './use-file-opener.ts'

/** An evaluation file of one's own: chosen, dropped here, or pasted with the keyboard. */
export function OpenFile({ opener: { opening, open } }: { readonly opener: FileOpener }) {
  const say = useSay()
  return (
    <section aria-labelledby="file-title">
      <DropZone
        className="start-file"
        aria-label={say('start.dropHere')}
        onDrop={(event) => {
          void droppedFiles(event).then(open)
        }}
      >
        <FileJson aria-hidden="true" />
        <div>
          <h2 id="file-title">{say('start.fileTitle')}</h2>
          <p>{say('start.fileText')}</p>
        </div>
        <FileTrigger
          acceptedFileTypes={['application/json', '.json']}
          onSelect={(files) => {
            if (files) void open([...files])
          }}
        >
          <Button kind="second" before={FolderOpen} isPending={opening.kind === 'opening'}>
            {say('start.chooseFile')}
          </Button>
        </FileTrigger>
      </DropZone>
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
        </Banner>
      )
  }
}
