import { FilePlus2, Paperclip } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { PacksView } from '../../../shared/views/packs.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { useSize } from '../../ui/use-size.ts'
import { DocumentsDialog } from './documents-dialog.tsx'
import { DocumentsFiles } from './documents-files.tsx'
import { DocumentsList } from './documents-list.tsx'
import { DocumentsTrouble } from './documents-trouble.tsx'
import { useDocuments } from './use-documents.ts'
import type { Packs } from './use-packs.ts'

/** What bidders sent beside their answers: attached here, and made into files for whoever may read them. */
export function DocumentsCard({ packs }: { readonly packs: Packs }): ReactNode {
  const say = useSay()
  const [isAttaching, setAttaching] = useState(false)
  const documents = useDocuments(packs)
  const { view } = packs
  return (
    <Card
      title={say('lead.attach.title')}
      note={useNote(view)}
      actions={
        <Button
          kind="second"
          small
          before={Paperclip}
          isPending={documents.work !== undefined}
          onPress={() => {
            setAttaching(true)
          }}
        >
          {say('lead.attach.attach')}
        </Button>
      }
    >
      <DocumentsTrouble documents={documents} />
      {view.documents.length === 0 ? (
        <p className="hint">{say('lead.attach.none')}</p>
      ) : (
        <>
          <DocumentsList documents={view.documents} />
          <div className="row">
            {(['quality', 'price'] as const).map(
              (audience) =>
                view.documents.some((one) => one.audience === audience) && (
                  <Button
                    key={audience}
                    kind="second"
                    small
                    before={FilePlus2}
                    isPending={documents.work !== undefined}
                    onPress={() => void documents.make(audience)}
                  >
                    {say(audience === 'quality' ? 'lead.attach.make' : 'lead.attach.makePrice')}
                  </Button>
                ),
            )}
          </div>
          <p className="hint">{say(view.isIssued ? 'lead.attach.after' : 'lead.attach.before')}</p>
          <DocumentsFiles files={view.documentFiles} />
        </>
      )}
      {isAttaching && (
        <DocumentsDialog
          view={view}
          onClose={() => {
            setAttaching(false)
          }}
          onAttach={(about, files) => void documents.attach(about, files)}
        />
      )}
    </Card>
  )
}

/** "3 documents, 12 MB". */
function useNote({ documents }: PacksView): string | undefined {
  const say = useSay()
  const size = useSize()
  if (documents.length === 0) return undefined
  const bytes = documents.reduce((sum, one) => sum + one.size, 0)
  return say('lead.attach.note', { count: documents.length, size: size(bytes) })
}
