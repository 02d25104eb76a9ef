import type { ScoringView } from '../../../shared/views/scoring.ts'
import { MemberFrame } from '../../ui/member-frame.tsx'
import { AnswerAndScore } from './answer-and-score.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { NoteLine } from './note-line.tsx'
import { ScoringBanner } from './scoring-banner.tsx'
import { ScoringFoot } from './scoring-foot.tsx'
import { ScoringHead } from './scoring-head.tsx'
import { ScoringRail } from './scoring-rail.tsx'
import { useAnswer } from './use-answer.ts'
import { useDraft } from './use-draft.ts'
import { useNote } from './use-note.ts'
import { useResume } from './use-resume.ts'
import { useSaveAndGo } from './use-save-and-go.ts'

/** The scoring screen: the way on the left, the answer in the middle, score and reasons on the right. */
export function ScoringDesk({ view }: { readonly view: ScoringView }) {
  const answering = useAnswer(view, useDraft(view))
  const { inHand, boxes, answer, reading } = answering
  const note = useNote(view, inHand)
  const saving = useSaveAndGo(view, inHand, note.keep)
  const resumed = useResume(view, boxes, answer)
  const isSent = view.isLocked
  return (
    <MemberFrame
      frame={view.frame}
      saved={inHand.saved}
      scoring
      banner={
        <ScoringBanner
          view={view}
          inHand={inHand}
          saving={saving}
          resumed={resumed}
          onShowAsked={() => {
            reading.setTab('asked')
          }}
        />
      }
    >
      <main className="score-page" tabIndex={-1}>
        <ScoringRail view={view} isFlagged={inHand.draft.flagged} />
        <ScoringHead view={view} takesFocus={!resumed.isResumed} />
        <AnswerAndScore view={view} work={answering} isSent={isSent} onNote={note.open}>
          <NoteLine note={note} text={inHand.draft.note} isReadOnly={isSent} />
        </AnswerAndScore>
        <ScoringFoot view={view} inHand={inHand} saving={saving} isSent={isSent} />
      </main>
      <NoteDialog view={view} inHand={inHand} note={note} isReadOnly={isSent} />
    </MemberFrame>
  )
}
