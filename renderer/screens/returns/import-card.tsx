import { CircleAlert, CircleCheck, CircleMinus, Inbox } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PassphraseDialog } from '../../ui/passphrase-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import type { Import, Imported } from './use-import.ts'

/** Where files of the panel come in: dropped, pasted or chosen, several at once. */
export function ImportCard({ importing }: { readonly importing: Import }): ReactNode {
  const say = useSay()
  const heading = useId()
  const { reading, asked, results, take } = importing
  return (
    <section className="import" aria-labelledby={heading}>
      <FileDrop
        className="card import-drop"
        label={say('lead.returns.drop')}
        types={['.fmreturn']}
        allowsSeveral
        button={say('lead.returns.choose')}
        isPending={reading !== undefined}
        onFiles={(files) => void take(files)}
      >
        <Inbox aria-hidden="true" className="import-picture" />
        <div>
          <h2 id={heading}>{say('lead.returns.importTitle')}</h2>
          <p className="hint">{say('lead.returns.importText')}</p>
        </div>
      </FileDrop>
      {reading !== undefined && <p className="doing">{say('lead.returns.reading', { name: reading })}</p>}
      {results.length > 0 && (
        <ul className="import-results">
          {results.map((result) => (
            <Result key={result.id} result={result} />
          ))}
        </ul>
      )}
      {asked?.kind === 'preview' && <PreviewDialog preview={asked.preview} onAnswer={asked.answer} />}
      {asked?.kind === 'passphrase' && (
        <PassphraseDialog
          chosen={asked.chosen}
          onOpen={() => {
            asked.answer(true)
          }}
          onClose={() => {
            asked.answer(false)
          }}
        />
      )}
    </section>
  )
}

const pictures = { taken: CircleCheck, left: CircleMinus, failed: CircleAlert } as const

function Result({ result: { name, kind, sentence } }: { readonly result: Imported }) {
  const say = useSay()
  return (
    <li className={kind}>
      <Icon of={pictures[kind]} />
      <p>
        <b>{say(`lead.returns.result.${kind}`, { name })}</b> {sentence}{' '}
        {kind === 'failed' && say('lead.returns.safe')}
      </p>
    </li>
  )
}
