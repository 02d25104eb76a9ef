import type { ProgressLine } from '../../../shared/views/exchange.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useSay } from '../../ui/say.tsx'

const MEGABYTE = 1_000_000

interface OpenProgressProps {
  readonly name: string
  readonly progress: ProgressLine | undefined
  readonly onCancel: () => void
}

/** How far a large file is read, and a way to stop. */
export function OpenProgress({ name, progress, onCancel }: OpenProgressProps) {
  const say = useSay()
  const words =
    progress && say('start.fileProgress', { done: megabytes(progress.done), of: megabytes(progress.of) })
  return (
    <div className="open-progress">
      <p role="status">{say('start.fileOpening', { name })}</p>
      {progress && words !== undefined && (
        <>
          <ProgressBar
            label={say('start.fileProgressLabel')}
            now={progress.done}
            of={progress.of}
            words={words}
          />
          <p className="hint">{words}</p>
        </>
      )}
      <Button kind="second" onPress={onCancel}>
        {say('start.cancel')}
      </Button>
    </div>
  )
}

/** Whole ones, counted up: a small file is read as 1 of 1. */
function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / MEGABYTE))
}
