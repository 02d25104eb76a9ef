import { ArrowLeft, Printer } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { MessageId } from '../../shared/messages/message.ts'
import type { HelpPerson } from '../../shared/views/my-work.ts'
import { usePreferences } from '../preferences.ts'
import { Button } from './button.tsx'
import { breakLines, declareLines, fairLines, scoreLines, sendLines } from './easy-lines.ts'
import { EasyRead, type EasyLine } from './easy-read.tsx'
import { NeedPerson } from './need-person.tsx'
import { PrintSheet } from './print-sheet.tsx'
import { useSay } from './say.tsx'

type Part = readonly [title: MessageId, lines: readonly EasyLine[]]

/** Two pages of paper, and two columns of a screen. */
const pages: readonly (readonly Part[])[] = [
  [
    ['evaluator.guide.before', declareLines],
    ['evaluator.guide.score', scoreLines],
  ],
  [
    ['evaluator.guide.break', breakLines],
    ['evaluator.guide.send', sendLines],
    ['evaluator.guide.fair', fairLines],
  ],
]

/** Percent: whoever reads text of this size on the screen gets large print on paper. */
const LARGE = 130

interface GuideProps {
  readonly help: HelpPerson | undefined
  readonly onBack: () => void
}

/** The guide for panel members: how it goes, in two pages, to be read or printed without any other file. */
export function Guide({ help, onBack }: GuideProps) {
  const say = useSay()
  const { textSize } = usePreferences()
  const [isPrinting, setIsPrinting] = useState(false)
  const onPrinted = useCallback(() => {
    setIsPrinting(false)
  }, [])
  return (
    <>
      <div className="dialog-body">
        <GuidePages help={help} />
      </div>
      <div className="dialog-foot">
        <Button kind="quiet" before={ArrowLeft} onPress={onBack}>
          {say('common.getHelp')}
        </Button>
        <span className="sp" />
        <Button
          kind="second"
          before={Printer}
          onPress={() => {
            setIsPrinting(true)
          }}
        >
          {say('evaluator.guide.print')}
        </Button>
      </div>
      {isPrinting && (
        <PrintSheet onPrinted={onPrinted} isLarge={textSize >= LARGE}>
          <h1>{say('evaluator.guide.title')}</h1>
          <GuidePages help={help} />
        </PrintSheet>
      )}
    </>
  )
}

function GuidePages({ help }: { readonly help: HelpPerson | undefined }) {
  const say = useSay()
  return (
    <div className="guide-pages">
      {pages.map((parts, index) => (
        <div key={parts[0]?.[0]} className="guide-page">
          {parts.map(([title, lines]) => (
            <section key={title}>
              <h3>{say(title)}</h3>
              <EasyRead lines={lines} />
            </section>
          ))}
          {index === pages.length - 1 && <NeedPerson help={help} />}
        </div>
      ))}
    </div>
  )
}
