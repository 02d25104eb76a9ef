import type { ReactNode } from 'react'
import type { PaperView } from '../../../shared/views/paper.ts'
import { PrintSheet } from '../../ui/print-sheet.tsx'
import { useSay } from '../../ui/say.tsx'

interface PaperSheetsProps {
  readonly view: PaperView
  readonly onPrinted: () => void
}

/** Sheets to score on, a question a page: for each bidder the scale, and room for reasons. */
export function PaperSheets({ view, onPrinted }: PaperSheetsProps): ReactNode {
  const say = useSay()
  return (
    <PrintSheet onPrinted={onPrinted} isLarge={view.largePrint}>
      {view.questions.map(({ question, number, title, asked, clarification, answers, scale }) => (
        <section key={question} className="paper-sheet">
          <p className="hint">{say('lead.scoring.printedBy', { title: view.frame.procurementTitle })}</p>
          <p>{view.memberTitle}</p>
          <h1>{say('lead.paper.question', { number, title })}</h1>
          <p>{asked}</p>
          {clarification !== undefined && <p>{say('lead.paper.clarified', { text: clarification })}</p>}
          {answers.map(({ bidder, bidderName }) => (
            <div key={bidder} className="paper-box">
              <h2>{bidderName}</h2>
              <p>{say('lead.paper.sheetScore', { steps: scale.map(({ score }) => score).join('   ') })}</p>
              <p className="hint">{say('lead.paper.good')}</p>
              <div className="paper-lines" />
              <p className="hint">{say('lead.paper.worries')}</p>
              <div className="paper-lines" />
            </div>
          ))}
        </section>
      ))}
    </PrintSheet>
  )
}
