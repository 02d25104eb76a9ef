import { StickyNote } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Note } from './use-note.ts'

interface NoteLineProps {
  readonly note: Note
  readonly text: string | undefined
  readonly isReadOnly: boolean
}

/** The way to the private note, and its beginning where there is one. */
export function NoteLine({ note, text = '', isReadOnly }: NoteLineProps) {
  const say = useSay()
  if (isReadOnly && text === '') return null
  return (
    <div className="note-line">
      <Button
        kind="quiet"
        small
        before={StickyNote}
        onPress={() => {
          note.open([])
        }}
      >
        {say('evaluator.privateNote')}
      </Button>
      {text !== '' && <span className="hint">{text}</span>}
      {note.trouble !== undefined && (
        <p className="field-error" role="alert">
          {note.trouble}
        </p>
      )}
    </div>
  )
}
