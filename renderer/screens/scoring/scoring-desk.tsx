import { useRef } from 'react'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { MemberFrame } from '../../ui/member-frame.tsx'
import { AnswerPane } from './answer-pane.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { NoteLine } from './note-line.tsx'
import { ScoreBox } from './score-box.tsx'
import { ScoringBanner } from './scoring-banner.tsx'
import { ScoringFoot } from './scoring-foot.tsx'
import { ScoringHead } from './scoring-head.tsx'
import { ScoringRail } from './scoring-rail.tsx'
import { useDraft } from './use-draft.ts'
import { useNote } from './use-note.ts'
import { useReading } from './use-reading.ts'
import { useReasonBoxes } from './use-reason-boxes.ts'
import { useResume } from './use-resume.ts'
import { useSaveAndGo } from './use-save-and-go.ts'
import { useUndo } from './use-undo.ts'
import { WhyBox } from './why-box.tsx'

/** The scoring screen: the way on the left, the answer in the middle, score and reasons on the right. */
export function ScoringDesk({ view }: { readonly view: ScoringView }) {
  const { inHand, undo } = useUndo(useDraft(view))
  const boxes = useReasonBoxes(inHand, undo.noteWords)
  const note = useNote(view, inHand)
  const saving = useSaveAndGo(view, inHand, note.keep)
  const answer = useRef<HTMLDivElement>(null)
  const reading = useReading(view)
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
        <AnswerPane
          view={view}
          inHand={inHand}
          answer={answer}
          reading={reading}
          onUse={boxes.useQuotes}
          onNote={note.open}
          isSent={isSent}
        />
        <div className="panel card" data-area>
          <ScoreBox
            view={view}
            inHand={inHand}
            isSent={isSent}
            undo={undo}
            onCompare={() => {
              reading.setTab('guide')
            }}
          />
          <WhyBox
            view={view}
            inHand={inHand}
            boxes={boxes}
            answer={answer}
            onShow={reading.show}
            isSent={isSent}
          />
          <NoteLine note={note} text={inHand.draft.note} isReadOnly={isSent} />
        </div>
        <ScoringFoot view={view} inHand={inHand} saving={saving} isSent={isSent} />
      </main>
      <NoteDialog view={view} inHand={inHand} note={note} isReadOnly={isSent} />
    </MemberFrame>
  )
}
