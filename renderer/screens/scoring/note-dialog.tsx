import { NOTE_MAXIMUM } from '../../../shared/evaluation/draft.ts'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useSay, Words } from '../../ui/say.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { DraftInHand } from './use-draft.ts'
import type { Note } from './use-note.ts'

interface NoteDialogProps {
  readonly view: ScoringView
  readonly inHand: DraftInHand
  readonly note: Note
  readonly isReadOnly: boolean
}

/** The private note, with who may come to see it. */
export function NoteDialog({ view, inHand, note, isReadOnly }: NoteDialogProps) {
  const say = useSay()
  return (
    <Dialog title={say('evaluator.privateNote')} isOpen={note.isOpen} onClose={note.close} side>
      <div className="dialog-body">
        <p className="hint">
          {say('evaluator.answerOf', { number: view.question.number, bidder: view.bidder.name })}
        </p>
        <TextArea
          label={say('evaluator.noteLabel')}
          hint={say('evaluator.noteHint')}
          value={inHand.draft.note ?? ''}
          onChange={note.write}
          onBlur={() => void inHand.flush()}
          maxLength={NOTE_MAXIMUM}
          rows={6}
          isReadOnly={isReadOnly}
        />
        <Banner kind="warn">
          <p>
            <Words id="evaluator.noteWarning" />
          </p>
        </Banner>
      </div>
      <div className="dialog-foot">
        <span className="sp" />
        <Button kind="primary" onPress={note.close}>
          {say(isReadOnly ? 'common.close' : 'evaluator.noteKeep')}
        </Button>
      </div>
    </Dialog>
  )
}
