import { FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { DropZone, FileTrigger, type DropZoneProps } from 'react-aria-components'
import { Button } from './button.tsx'

interface FileDropProps {
  /** Of the area itself, for screen readers. */
  readonly label: string
  readonly className: string
  /** MIME types and endings. */
  readonly types: readonly string[]
  readonly button: string
  readonly kind?: 'primary' | 'second'
  readonly isPending: boolean
  /** The button may choose more than one; dropping always may. */
  readonly allowsSeveral?: boolean
  /** Dropped, pasted, or chosen with the button. */
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0]

/** Takes files: by dragging, by pasting, and by a button for everybody who does neither. */
export function FileDrop({
  label,
  className,
  types,
  button,
  kind = 'second',
  isPending,
  allowsSeveral = false,
  onFiles,
  children,
}: FileDropProps) {
  return (
    <DropZone
      className={className}
      aria-label={label}
      onDrop={(event) => {
        void filesIn(event).then(onFiles)
      }}
    >
      {children}
      <FileTrigger
        acceptedFileTypes={types}
        allowsMultiple={allowsSeveral}
        onSelect={(files) => {
          if (files) onFiles([...files])
        }}
      >
        <Button kind={kind} before={FolderOpen} isPending={isPending}>
          {button}
        </Button>
      </FileTrigger>
    </DropZone>
  )
}

async function filesIn(event: DropEvent): Promise<readonly File[]> {
  return Promise.all(event.items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : [])))
}
