import { type ReactNode, useState } from 'react'
import type { CriterionId } from '../../../shared/identifiers.ts'
import { inPounds } from '../../../shared/tenders/pounds.ts'
import { priceLines } from '../../../shared/tenders/price-lines.ts'
import type { TenderRow, TendersView } from '../../../shared/views/tenders.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { useSay } from '../../ui/say.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { Doing } from '../../use-doing.ts'

interface PasteDialogProps {
  readonly view: TendersView
  readonly rows: readonly TenderRow[]
  readonly doing: Doing
  readonly onClose: () => void
}

/** More than a column of prices for 1,000 bidders ever holds. */
const LONGEST = 200_000

/** A column of prices out of a spreadsheet: what each line would enter is shown before it is entered. */
export function PasteDialog({ view, rows, doing, onClose }: PasteDialogProps): ReactNode {
  const say = useSay()
  const announce = useAnnounce()
  const [criterion, setCriterion] = useState<CriterionId | undefined>(view.priceCriteria[0]?.criterion)
  const [pasted, setPasted] = useState('')
  const lines = priceLines(pasted, rows)
  const good = lines.filter(({ problem }) => problem === undefined)

  async function enter() {
    if (criterion === undefined) return
    const commands = good.flatMap(({ bidder, price }) =>
      bidder === undefined || price === undefined
        ? []
        : { type: 'EnterPrice' as const, bidder, criterion, price },
    )
    const before = commands.flatMap((command) => {
      const row = rows.find(({ bidder }) => bidder === command.bidder)
      const price = row?.prices.find((cell) => cell.criterion === criterion)?.price
      return price === undefined ? [] : { ...command, price }
    })
    // where all had a price before, the whole column can be taken back
    const isBack = before.length === commands.length
    const name = say('lead.undo.prices', { count: commands.length })
    const count = await doing.actAll(commands, isBack ? { name, commands: before } : undefined)
    announce(say('lead.tenders.prices.pasted', { count }))
    if (count === commands.length) onClose()
  }
  return (
    <AskDialog
      title={say('lead.tenders.prices.pasteTitle')}
      doIt={say('lead.tenders.prices.pasteDo', { count: good.length })}
      doing={doing}
      isDisabled={good.length === 0}
      onClose={onClose}
      onDo={() => void enter()}
    >
      {view.priceCriteria.length > 1 && (
        <SelectLine
          label={say('lead.tenders.prices.criterion')}
          options={view.priceCriteria.map((one) => ({ value: one.criterion, words: one.title }))}
          value={criterion}
          onChange={setCriterion}
        />
      )}
      <TextArea
        label={say('lead.tenders.prices.pasteLabel')}
        hint={say('lead.tenders.prices.pasteHint')}
        value={pasted}
        onChange={setPasted}
        maxLength={LONGEST}
        rows={5}
      />
      <FileDrop
        className="documents-drop"
        label={say('lead.tenders.prices.csv')}
        types={['.csv', '.txt', 'text/csv', 'text/plain']}
        button={say('lead.tenders.prices.csvChoose')}
        isPending={false}
        onFiles={([file]) => {
          void file?.text().then((text) => {
            setPasted(text.slice(0, LONGEST))
          })
        }}
      >
        <p className="hint">{say('lead.tenders.prices.csv')}</p>
      </FileDrop>
      {lines.length > 0 && (
        <table className="lead-table" aria-label={say('lead.tenders.prices.preview')}>
          <thead>
            <tr>
              <th scope="col">{say('lead.tenders.prices.line')}</th>
              <th scope="col">{say('lead.tenders.col.bidder')}</th>
              <th scope="col">{say('lead.tenders.col.price')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, text, bidder, price, problem }) => (
              <tr key={line} className={problem && 'ask'}>
                <th scope="row">{line}</th>
                <td>{rows.find((row) => row.bidder === bidder)?.name ?? text}</td>
                <td>
                  {problem === undefined
                    ? inPounds(price ?? '')
                    : say(`lead.tenders.prices.problem.${problemWords[problem]}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </AskDialog>
  )
}

const problemWords = {
  'no-bidder': 'noBidder',
  twice: 'twice',
  'no-price': 'noPrice',
  'not-positive': 'notPositive',
} as const
