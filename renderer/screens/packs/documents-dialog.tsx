import { useState } from 'react'
import type { BidderId, QuestionId } from '../../../shared/identifiers.ts'
import type { PacksView } from '../../../shared/views/packs.ts'
import type { DocumentAbout } from '../../send-document.ts'
import { Choices } from '../../ui/choices.tsx'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { useSay } from '../../ui/say.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import { useSize } from '../../ui/use-size.ts'

interface DocumentsDialogProps {
  readonly view: PacksView
  readonly onClose: () => void
  readonly onAttach: (about: DocumentAbout, files: readonly File[]) => void
}

/** Whose documents they are, to what, who may see them, and which. They are sent when the dialog is closed. */
export function DocumentsDialog({ view, onClose, onAttach }: DocumentsDialogProps) {
  const say = useSay()
  const size = useSize()
  const [bidder, setBidder] = useState<BidderId>()
  const [question, setQuestion] = useState<QuestionId>()
  const [audience, setAudience] = useState<DocumentAbout['audience']>()
  const [files, setFiles] = useState<readonly File[]>([])
  const [error, setError] = useState<string>()

  function attach() {
    if (bidder === undefined) setError(say('lead.attach.bidderFirst'))
    else if (audience === undefined) setError(say('lead.attach.audienceFirst'))
    else if (files.length === 0) setError(say('lead.attach.filesFirst'))
    else {
      onClose()
      onAttach({ bidder, question: audience === 'price' ? undefined : question, audience }, files)
    }
  }
  return (
    <AskDialog
      title={say('lead.attach.attachTitle')}
      doIt={say('lead.attach.attachDo', { count: files.length })}
      problem={error}
      onClose={onClose}
      onDo={attach}
    >
      <SelectLine
        label={say('lead.attach.bidder')}
        none={say('lead.attach.bidderNone')}
        options={view.bidders.map((one) => ({ value: one.bidder, words: one.name }))}
        value={bidder}
        onChange={setBidder}
      />
      <Choices
        className="choices down"
        label={say('lead.attach.audience')}
        options={[
          { value: 'quality', words: say('lead.attach.audienceQuality') },
          { value: 'price', words: say('lead.attach.audiencePrice') },
        ]}
        value={audience}
        onChange={setAudience}
      />
      {audience !== 'price' && (
        <SelectLine
          label={say('lead.attach.question')}
          hint={say('lead.attach.questionHint')}
          none={say('lead.attach.wholeTender')}
          options={view.questions.map((one) => ({
            value: one.question,
            words: say('lead.packs.clarify.option', { number: one.number, title: one.title }),
          }))}
          value={question}
          onChange={setQuestion}
        />
      )}
      <FileDrop
        className="documents-drop"
        label={say('lead.attach.drop')}
        types={[]}
        allowsSeveral
        button={say('lead.attach.choose')}
        isPending={false}
        onFiles={setFiles}
      >
        <ul aria-live="polite">
          {files.length === 0 && <li className="hint">{say('lead.attach.dropText')}</li>}
          {files.map((file) => (
            <li key={file.name}>{say('lead.scoring.file', { name: file.name, size: size(file.size) })}</li>
          ))}
        </ul>
      </FileDrop>
    </AskDialog>
  )
}
