import {
  FilePenLine,
  FileText,
  Handshake,
  type LucideIcon,
  MessagesSquare,
  Package,
  PenLine,
  PoundSterling,
  Scale,
  ShieldCheck,
  TriangleAlert,
  Users,
} from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { HistoryLine, HistoryMark } from '../../../shared/views/history.ts'
import { BareButton } from '../../ui/bare-button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useDates } from '../../ui/dates.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSay, Words } from '../../ui/say.tsx'

const pictures: Readonly<Record<HistoryMark, LucideIcon>> = {
  setup: FileText,
  people: Users,
  interests: Scale,
  exchange: Package,
  scores: PenLine,
  agreed: MessagesSquare,
  prices: PoundSterling,
  documents: FilePenLine,
  seal: ShieldCheck,
  changes: Handshake,
  warning: TriangleAlert,
}

/** Digits of a hash that are enough to find it again. */
const SHORT = 8

interface HistoryEntryProps {
  readonly line: HistoryLine
  readonly logTitle: string
}

/** One entry: when, what, in whose words; and on demand who made it, in which record, and its whole hash. */
export function HistoryEntry({ line, logTitle }: HistoryEntryProps): ReactNode {
  const say = useSay()
  const dates = useDates()
  const more = useId()
  const [open, setOpen] = useState(false)
  const { number, at, by, mark, sentence, detail, hash } = line
  return (
    <li className="entry">
      <time dateTime={at}>{dates.time(at)}</time>
      <span className={classNames('entry-icon', mark === 'warning' && 'warn')} aria-hidden="true">
        <Icon of={pictures[mark]} />
      </span>
      <div>
        <p>
          <Words id={sentence.id} values={sentence.values} />
        </p>
        {detail !== undefined && <p className="entry-detail">{detail}</p>}
        {open && (
          <dl id={more} className="entry-more">
            <dt>{say('lead.history.column.by')}</dt>
            <dd>{by}</dd>
            <dt>{say('lead.history.column.log')}</dt>
            <dd>{say('lead.history.place', { log: logTitle, number })}</dd>
            <dt>{say('lead.history.column.time')}</dt>
            <dd>{at}</dd>
            <dt>{say('lead.history.column.hash')}</dt>
            <dd>
              <code>{hash}</code>
            </dd>
          </dl>
        )}
      </div>
      <BareButton
        className="entry-number"
        aria-expanded={open}
        {...(open && { 'aria-controls': more })}
        onPress={() => {
          setOpen(!open)
        }}
      >
        <i className="sr-only">{say('lead.history.more')}</i> <b>{say('lead.history.number', { number })}</b>{' '}
        <code>{hash.slice(0, SHORT)}</code>
      </BareButton>
    </li>
  )
}
