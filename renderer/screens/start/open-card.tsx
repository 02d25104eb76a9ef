import type { MessageId } from '../../../shared/messages/message.ts'
import { FileDrop } from '../../ui/file-drop.tsx'
import { useSay } from '../../ui/say.tsx'
import { OpenNews } from '../open-pack/open-news.tsx'
import { OpenProgress } from '../open-pack/open-progress.tsx'
import { OpenLock } from '../open-pack/open-lock.tsx'
import type { FileOpener } from '../open-pack/use-file-opener.ts'
import { WordsForm } from '../open-pack/words-form.tsx'
import { PackPicture } from './pack-picture.tsx'

/** How files are called that can be opened here. */
const types = [
  '.fmpack',
  '.fmdocs',
  '.fmreceipt',
  '.fmunlock',
  '.fmagreed',
  '.fmrecord',
  '.fmreturn',
  '.json',
  'application/json',
]

const ways: readonly { readonly title: MessageId; readonly text: MessageId }[] = [
  { title: 'start.wayDrag', text: 'start.wayDragText' },
  { title: 'start.wayPaste', text: 'start.wayPasteText' },
  { title: 'start.wayChoose', text: 'start.wayChooseText' },
]

/** The one place that opens any file; what a file needs is asked for in the same place. */
export function OpenCard({ opener }: { readonly opener: FileOpener }) {
  const say = useSay()
  const { opening, open, sendWords, goOn, cancel } = opener
  if (opening.kind === 'words')
    return (
      <section className="start-open card" aria-label={say('start.wordsTitle')}>
        <WordsForm
          fileName={opening.name}
          typed={opening.typed}
          wrong={opening.wrong}
          isPending={opening.isPending}
          onSend={(words) => void sendWords(words)}
          onLeave={cancel}
        >
          {opening.isPending && (
            <OpenProgress name={opening.name} progress={opening.progress} onCancel={cancel} />
          )}
        </WordsForm>
      </section>
    )
  if (opening.kind === 'passphrase')
    return <OpenLock chosen={opening.chosen} takesFocus onOpen={() => void goOn()} onLeave={cancel} />
  return (
    <section className="start-open card" aria-labelledby="open-title">
      <FileDrop
        className="start-drop"
        label={say('start.dropHere')}
        types={types}
        button={say('start.chooseFile')}
        kind={opening.kind === 'opened' || opening.kind === 'return' ? 'second' : 'primary'}
        isPending={opening.kind === 'opening'}
        onFiles={(files) => void open(files)}
      >
        <PackPicture />
        <div className="start-words">
          <h2 id="open-title">{say('start.openTitle')}</h2>
          <p>{say('start.openText')}</p>
        </div>
        <ul className="start-ways" aria-label={say('start.openWays')}>
          {ways.map(({ title, text }, index) => (
            <li key={title}>
              {index > 0 && <span className="or">{say('start.or')}</span>}
              <b>{say(title)}</b>
              <span className="way-text">{say(text)}</span>
            </li>
          ))}
        </ul>
        <div className="start-news">
          {opening.kind === 'opening' ? (
            <OpenProgress name={opening.name} progress={opening.progress} onCancel={cancel} />
          ) : (
            <OpenNews opening={opening} />
          )}
        </div>
      </FileDrop>
      <p className="hint start-any">{say('start.openAny')}</p>
    </section>
  )
}
