import type { SentView } from '../../../shared/views/sent.ts'
import { classNames } from '../../ui/class-names.ts'
import { useSay } from '../../ui/say.tsx'
import { FileToGive } from './file-to-give.tsx'
import { MakeReturn } from './make-return.tsx'
import { SharedFolder } from './shared-folder.tsx'

interface GiveCardProps {
  readonly view: SentView
  readonly reload: () => void
}

/** The file to hand over; where it could not be made, the way to make it again. */
export function GiveCard({ view, reload }: GiveCardProps) {
  const say = useSay()
  const { file, arrivedAt, frame, correction, agreed } = view
  const toRead = agreed === 'to-read'
  const isLater = correction !== undefined || toRead
  // The panel talked with it: it is there, whether or not a receipt came.
  const title = arrivedAt === undefined && !toRead ? 'evaluator.giveFile' : 'evaluator.gaveFile'
  return (
    <section className={classNames('give card', isLater && 'later')} aria-labelledby="give-title">
      <h2 id="give-title">{say(title)}</h2>
      {file ? (
        <>
          <FileToGive file={file} isLater={isLater} />
          {arrivedAt === undefined && !isLater && <p className="hint">{say('evaluator.giveEmail')}</p>}
          <SharedFolder evaluation={frame.evaluation} />
        </>
      ) : (
        <MakeReturn evaluation={frame.evaluation} text={say('evaluator.noFileText')} reload={reload} />
      )}
    </section>
  )
}
