import { Archive, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Returns } from './use-returns.ts'

/** The whole record in one file, for the archive and for whoever wants to check it. */
export function RecordCard({ returns }: { readonly returns: Returns }): ReactNode {
  const say = useSay()
  const { view, doing, setReady } = returns
  const { evaluation } = view.frame

  function exportTo(to: 'words' | 'panel') {
    void doing.make({ type: 'ExportRecord', evaluation, to }, ({ files, words }) => {
      setReady({ sentence: say('lead.returns.record.ready'), files, words })
    })
  }
  return (
    <Card title={say('lead.returns.record.title')}>
      <p className="hint">{say('lead.returns.record.text')}</p>
      <div className="stack">
        <Button
          kind="second"
          small
          before={Archive}
          isPending={doing.busy}
          onPress={() => {
            exportTo('words')
          }}
        >
          {say('lead.returns.record.words')}
        </Button>
        <Button
          kind="second"
          small
          before={Users}
          isPending={doing.busy}
          onPress={() => {
            exportTo('panel')
          }}
        >
          {say('lead.returns.record.panel')}
        </Button>
      </div>
      {view.files.length > 0 && (
        <section>
          <h3>{say('lead.returns.record.files')}</h3>
          <FileList files={view.files} />
        </section>
      )}
    </Card>
  )
}
