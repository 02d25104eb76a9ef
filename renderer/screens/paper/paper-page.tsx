import { ArrowLeft, Printer } from 'lucide-react'
import { type ReactNode, useCallback, useState } from 'react'
import type { PaperView } from '../../../shared/views/paper.ts'
import { hashOf } from '../../route.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DoingTrouble } from '../../ui/doing-trouble.tsx'
import { LeadFrame } from '../../ui/lead-frame.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { useWhen } from '../../ui/when.ts'
import type { Doing } from '../../use-doing.ts'
import { PaperCheck } from './paper-check.tsx'
import { PaperForm } from './paper-form.tsx'
import { PaperSheets } from './paper-sheets.tsx'

interface PaperPageProps {
  readonly view: PaperView
  readonly doing: Doing
}

export function PaperPage({ view, doing }: PaperPageProps): ReactNode {
  const say = useSay()
  const [checking, setChecking] = useState(view.typed === view.of)
  const [printing, setPrinting] = useState(false)
  const stopPrinting = useCallback(() => {
    setPrinting(false)
  }, [])
  const { frame, memberTitle, checked, typed, of } = view
  return (
    <LeadFrame
      frame={frame}
      stage="scoring"
      title={say(checking ? 'lead.paper.checkTitle' : 'lead.paper.title', { member: memberTitle })}
      eyebrow={say('lead.paper.eyebrow', { typed, of })}
      className="paper-page"
      actions={
        <>
          <LinkButton
            kind="quiet"
            before={ArrowLeft}
            href={hashOf({ screen: 'packs', evaluation: frame.evaluation })}
          >
            {say('lead.paper.back')}
          </LinkButton>
          {!checked && (
            <>
              <Button
                kind="second"
                before={Printer}
                onPress={() => {
                  setPrinting(true)
                }}
              >
                {say('lead.paper.print')}
              </Button>
              {typed > 0 && (
                <Button
                  kind="second"
                  onPress={() => {
                    setChecking(!checking)
                  }}
                >
                  {say(checking ? 'lead.paper.toType' : 'lead.paper.toCheck')}
                </Button>
              )}
            </>
          )}
        </>
      }
    >
      <DoingTrouble doing={doing} />
      {checked ? <Checked checked={checked} /> : <Sheets view={view} doing={doing} checking={checking} />}
      {printing && <PaperSheets view={view} onPrinted={stopPrinting} />}
    </LeadFrame>
  )
}

function Checked({ checked }: { readonly checked: NonNullable<PaperView['checked']> }) {
  const say = useSay()
  const when = useWhen()
  return (
    <Banner kind="good">
      <p>{say('lead.paper.checkedBy', { who: checked.checker, when: when(checked.at) })}</p>
    </Banner>
  )
}

function Sheets({ view, doing, checking }: PaperPageProps & { readonly checking: boolean }) {
  const say = useSay()
  return (
    <>
      <Banner kind="info">
        <p>{say('lead.paper.private')}</p>
      </Banner>
      {checking ? <PaperCheck view={view} doing={doing} /> : <PaperForm view={view} doing={doing} />}
    </>
  )
}
