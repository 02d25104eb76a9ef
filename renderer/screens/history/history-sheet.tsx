import type { ReactNode } from 'react'
import type { HistoryLine, HistoryView } from '../../../shared/views/history.ts'
import { today, useDates } from '../../ui/dates.ts'
import { PrintSheet } from '../../ui/print-sheet.tsx'
import { useSay, Words } from '../../ui/say.tsx'
import { byDay } from './by-day.ts'
import type { Wanted } from './use-older.ts'

interface HistorySheetProps {
  readonly view: HistoryView
  readonly wanted: Wanted
  readonly lines: readonly HistoryLine[]
  readonly onPrinted: () => void
}

/** The record on paper: what was asked for, day by day from the first, and the fingerprint that speaks for all of it. */
export function HistorySheet({ view, wanted, lines, onPrinted }: HistorySheetProps): ReactNode {
  const say = useSay()
  const dates = useDates()
  const asked = useAsked(view, wanted)
  return (
    <PrintSheet onPrinted={onPrinted}>
      <p className="hint">{say('lead.scoring.printedBy', { title: view.frame.procurementTitle })}</p>
      <h1>{say('lead.history.title')}</h1>
      <p>
        {say('lead.history.printed', {
          log: view.log.title,
          count: lines.length,
          of: view.log.entries,
          day: dates.day(today()),
        })}
      </p>
      {asked !== '' && <p>{say('lead.history.printedOnly', { asked })}</p>}
      {byDay(lines, dates.dayOf).map(({ day, lines: own }) => (
        <section key={`${day} ${String(own[0]?.number)}`}>
          <h2>{day}</h2>
          <ol className="printed-entries">
            {own.map(({ number, at, by, sentence, detail }) => (
              <li key={number} value={number}>
                <p>
                  {dates.time(at)} · <Words id={sentence.id} values={sentence.values} />
                </p>
                {detail !== undefined && <p>{detail}</p>}
                <p className="hint">{by}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p className="hint">
        {say('lead.history.fingerprint')}: {view.log.head.replace(/(.{4})(?=.)/g, '$1 ')}
      </p>
    </PrintSheet>
  )
}

/** What the lines were chosen by, in the words of the screen. */
function useAsked(view: HistoryView, { kind, member, bidder, question, text }: Wanted): string {
  const say = useSay()
  const about = view.questions.find((one) => one.question === question)
  return [
    kind && say(`lead.history.kinds.${kind}`),
    view.people.find((one) => one.member === member)?.title,
    view.bidders.find((one) => one.bidder === bidder)?.name,
    about && say('lead.results.numbered', { number: about.number, title: about.title }),
    text !== undefined && say('lead.history.printedText', { text }),
  ]
    .filter(Boolean)
    .join(', ')
}
