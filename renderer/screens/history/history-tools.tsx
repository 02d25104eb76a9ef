import { type ReactNode, useEffect, useState } from 'react'
import type { HistoryView } from '../../../shared/views/history.ts'
import { historyKinds } from '../../../shared/views/history.ts'
import { Choices } from '../../ui/choices.tsx'
import { useSay } from '../../ui/say.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import type { Wanted } from './use-older.ts'

interface HistoryToolsProps {
  readonly view: HistoryView
  readonly wanted: Wanted
  readonly onWanted: (wanted: Wanted) => void
}

/** Milliseconds of quiet after which what was typed is looked for. */
const QUIET = 250

/** What of the record is shown: words, a kind, a person, a bidder, a question, and whose log. */
export function HistoryTools({ view, wanted, onWanted }: HistoryToolsProps): ReactNode {
  const say = useSay()
  const kinds = ['everything', ...historyKinds] as const
  return (
    <search className="history-tools" aria-label={say('lead.history.tools')}>
      <Search wanted={wanted} onWanted={onWanted} />
      <Choices
        className="choices kinds"
        label={say('lead.history.kind')}
        options={kinds.map((kind) => ({ value: kind, words: say(`lead.history.kinds.${kind}`) }))}
        value={wanted.kind ?? 'everything'}
        onChange={(kind) => {
          onWanted({ ...wanted, kind: kind === 'everything' ? undefined : kind })
        }}
      />
      <div className="history-selects">
        <SelectLine
          label={say('lead.history.person')}
          none={say('lead.history.everybody')}
          options={view.people.map(({ member, title }) => ({ value: member, words: title }))}
          value={wanted.member}
          onChange={(member) => {
            onWanted({ ...wanted, member })
          }}
        />
        <SelectLine
          label={say('lead.history.bidder')}
          none={say('lead.history.allBidders')}
          options={view.bidders.map(({ bidder, name }) => ({ value: bidder, words: name }))}
          value={wanted.bidder}
          onChange={(bidder) => {
            onWanted({ ...wanted, bidder })
          }}
        />
        <SelectLine
          label={say('lead.history.questionLabel')}
          none={say('lead.history.allQuestions')}
          options={view.questions.map((one) => ({
            value: one.question,
            words: say('lead.results.numbered', { number: one.number, title: one.title }),
          }))}
          value={wanted.question}
          onChange={(question) => {
            onWanted({ ...wanted, question })
          }}
        />
        {view.logs.length > 1 && (
          <SelectLine
            label={say('lead.history.whose')}
            none={say('lead.history.ownLog')}
            options={view.logs.slice(1).map(({ log, title }) => ({ value: log, words: title }))}
            value={wanted.log}
            onChange={(log) => {
              onWanted({ ...wanted, log })
            }}
          />
        )}
      </div>
    </search>
  )
}

function Search({ wanted, onWanted }: Omit<HistoryToolsProps, 'view'>) {
  const say = useSay()
  const [text, setText] = useState(wanted.text ?? '')
  useEffect(() => {
    const meant = text.trim() === '' ? undefined : text
    if (meant === wanted.text) return undefined
    const timer = setTimeout(() => {
      onWanted({ ...wanted, text: meant })
    }, QUIET)
    return () => {
      clearTimeout(timer)
    }
  }, [text, wanted, onWanted])
  return <TextLine label={say('lead.history.search')} value={text} onChange={setText} maxLength={200} />
}
