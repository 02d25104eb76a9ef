import type { ReactNode } from 'react'
import type { MemberId } from '../../../shared/identifiers.ts'
import { classNames } from '../../ui/class-names.ts'
import { PrintSheet } from '../../ui/print-sheet.tsx'
import { useSay } from '../../ui/say.tsx'
import { SixWords } from '../../ui/six-words.tsx'
import type { Packs } from './use-packs.ts'

/** Slips of paper with six words each, to be cut and handed over. */
export function Slips({ packs: { view, slips, printed } }: { readonly packs: Packs }): ReactNode {
  const say = useSay()
  if (slips.length === 0) return null
  const rowOf = (member: MemberId) => view.rows.find((row) => row.member === member)
  return (
    <PrintSheet onPrinted={printed}>
      {slips.map(({ member, words }) => (
        <section key={member} className={classNames('slip', rowOf(member)?.largePrint && 'large')}>
          <h1>{rowOf(member)?.title}</h1>
          <p>{say('lead.packs.give.slipText')}</p>
          <SixWords label={say('lead.packs.give.six')} words={words} />
          <p className="hint">{say('lead.scoring.printedBy', { title: view.frame.procurementTitle })}</p>
        </section>
      ))}
    </PrintSheet>
  )
}
