import { FileTrigger } from 'react-aria-components'
import { Button, type ButtonLook } from './button.tsx'

interface PickFilesProps extends ButtonLook {
  /** A folder with all that is in it, or one file. */
  readonly what: 'folder' | 'file'
  /** MIME types and endings, of a file. */
  readonly types?: readonly string[]
  readonly isPending?: boolean
  /** Of an empty folder there are none. */
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that asks the system for a folder or a file. */
export function PickFiles({ what, types = [], isPending = false, onFiles, ...look }: PickFilesProps) {
  return (
    <FileTrigger
      acceptDirectory={what === 'folder'}
      {...(what === 'file' && { acceptedFileTypes: types })}
      onSelect={(files) => {
        if (files) onFiles([...files])
      }}
    >
      <Button {...look} isPending={isPending} />
    </FileTrigger>
  )
}
