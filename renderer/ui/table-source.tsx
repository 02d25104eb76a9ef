import { ClipboardPaste, Download } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import type { Table } from '../../shared/tables/table.ts'
import { readTable } from '../read-table.ts'
import type { Failure } from '../service.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { FileDrop } from './file-drop.tsx'
import { LinkButton } from './link-button.tsx'
import { useSay } from './say.tsx'
import { SelectLine } from './select-line.tsx'
import { TextArea } from './text-area.tsx'

interface TableSourceProps {
  /** Files to start from. */
  readonly templates: readonly { readonly href: string; readonly words: string }[]
  readonly table: Table | undefined
  readonly onTable: (table: Table | undefined) => void
}

const types = ['.xlsx', '.csv', '.tsv', '.txt', 'text/csv']
const PASTE_MAXIMUM = 2_000_000

/** Where a table comes from: a file that is dropped or chosen, or cells that are pasted. Nothing is taken yet. */
export function TableSource({ templates, table, onTable }: TableSourceProps): ReactNode {
  const say = useSay()
  const [source, setSource] = useState<string | File>()
  const [pasted, setPasted] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  const asked = useRef(0)

  async function read(from: string | File, sheet = 1) {
    const own = (asked.current += 1)
    setSource(from)
    setBusy(true)
    const answer = await readTable(from, sheet)
    // a slow answer about an earlier file must not take the place of a later one's
    if (own !== asked.current) return
    setBusy(false)
    setFailure(answer.kind === 'failed' ? answer : undefined)
    onTable(answer.kind === 'failed' ? undefined : answer)
  }
  const sheets = table?.sheets ?? []
  return (
    <>
      <p>{say('lead.tables.how')}</p>
      <p className="row">
        {templates.map(({ href, words }) => (
          <LinkButton key={href} kind="quiet" small before={Download} href={href} download>
            {words}
          </LinkButton>
        ))}
      </p>
      <div className="table-source">
        <FileDrop
          className="table-drop"
          label={say('lead.tables.drop')}
          types={types}
          button={say('lead.tables.choose')}
          isPending={busy}
          onFiles={([file]) => {
            if (file) void read(file)
          }}
        >
          <p>{source instanceof File ? source.name : say('lead.tables.dropText')}</p>
        </FileDrop>
        <div className="table-paste">
          <TextArea
            label={say('lead.tables.paste')}
            value={pasted}
            rows={3}
            maxLength={PASTE_MAXIMUM}
            onChange={setPasted}
          />
          <Button
            kind="second"
            small
            before={ClipboardPaste}
            isPending={busy}
            onPress={() => void read(pasted)}
          >
            {say('lead.tables.read')}
          </Button>
        </div>
      </div>
      {failure && (
        <Banner kind="danger" isAlert>
          <p>{failure.sentence ?? say('common.noAnswer')}</p>
        </Banner>
      )}
      {sheets.length > 1 && source !== undefined && (
        <SelectLine
          label={say('lead.tables.sheet')}
          options={sheets.map((name) => ({ value: name, words: name }))}
          value={table?.sheet}
          onChange={(name) => {
            if (name !== undefined) void read(source, sheets.indexOf(name) + 1)
          }}
        />
      )}
    </>
  )
}
