import { Download, RefreshCw } from 'lucide-react'
import { useEffect } from 'react'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { isToday, useDates } from '../../ui/dates.ts'
import { useSay, Words } from '../../ui/say.tsx'
import { downloadCopy } from './download-copy.ts'
import type { DraftInHand } from './use-draft.ts'
import type { Resumed } from './use-resume.ts'
import type { SaveAndGo } from './use-save-and-go.ts'

interface ScoringBannerProps {
  readonly view: ScoringView
  readonly inHand: DraftInHand
  readonly saving: SaveAndGo
  readonly resumed: Resumed
}

/** The one thing that must not be missed, the worst first. */
export function ScoringBanner({ view, inHand, saving, resumed }: ScoringBannerProps) {
  const say = useSay()
  const dates = useDates()
  const { submittedAt } = view.frame
  if (inHand.saved.kind === 'failed')
    return <NotSaved view={view} inHand={inHand} resumed={resumed} sentence={inHand.saved.sentence} />
  if (saving.refusal !== undefined)
    return (
      <Banner kind="danger" isAlert>
        <p>{saving.refusal}</p>
      </Banner>
    )
  if (submittedAt !== undefined)
    return (
      <Banner kind="info">
        <p>{say('evaluator.alreadySent', { day: dates.dayOf(submittedAt) })}</p>
      </Banner>
    )
  const { awaySince } = resumed
  if (awaySince === undefined) return undefined
  const when = isToday(awaySince)
    ? say('evaluator.stoppedAt', { time: dates.time(awaySince) })
    : say('evaluator.stoppedOn', { day: dates.dayOf(awaySince) })
  return (
    <Banner
      kind="info"
      aside={
        <Button
          kind="quiet"
          small
          onPress={() => {
            resumed.closeGreeting()
            resumed.returnTo(inHand.latest().place)
          }}
        >
          {say('common.close')}
        </Button>
      }
    >
      <p>
        <Words id="evaluator.welcomeBack" /> {when}{' '}
        {say('evaluator.nextField', { field: view.draft.place.field })}
      </p>
    </Banner>
  )
}

function NotSaved({
  view,
  inHand,
  resumed,
  sentence,
}: Pick<ScoringBannerProps, 'view' | 'inHand' | 'resumed'> & { readonly sentence: string | undefined }) {
  const say = useSay()
  useEffect(() => {
    // the banner takes room; what is written must stay in sight
    document.activeElement?.scrollIntoView({ block: 'nearest' })
  }, [])
  async function tryAgain() {
    // once it is saved, the banner and its buttons are gone
    if (await inHand.flush()) resumed.returnTo(inHand.latest().place)
  }
  return (
    <Banner
      kind="danger"
      isAlert
      actions={
        <>
          <Button kind="second" small before={RefreshCw} onPress={() => void tryAgain()}>
            {say('common.tryAgain')}
          </Button>
          <Button
            kind="quiet"
            small
            before={Download}
            onPress={() => {
              downloadCopy(view, inHand.draft, say)
            }}
          >
            {say('evaluator.saveCopy')}
          </Button>
        </>
      }
    >
      <p>{sentence ?? say('evaluator.notSaved')}</p>
    </Banner>
  )
}
