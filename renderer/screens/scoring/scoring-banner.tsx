import { Download, RefreshCw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { isToday, useDates } from '../../ui/dates.ts'
import { useSay, Words } from '../../ui/say.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { downloadCopy } from './download-copy.ts'
import { OtherWords } from './other-words.tsx'
import type { DraftInHand } from './use-draft.ts'
import type { Resumed } from './use-resume.ts'
import type { SaveAndGo } from './use-save-and-go.ts'

interface ScoringBannerProps {
  readonly view: ScoringView
  readonly inHand: DraftInHand
  readonly saving: SaveAndGo
  readonly resumed: Resumed
  /** Shows what was asked, and what was made clearer since. */
  readonly onShowAsked: () => void
}

/** The one thing that must not be missed, the worst first. */
export function ScoringBanner({ view, inHand, saving, resumed, onShowAsked }: ScoringBannerProps) {
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
  if (inHand.draft.others !== undefined && !view.isLocked)
    return <OtherWords inHand={inHand} resumed={resumed} />
  if (view.isLocked)
    return (
      <Banner kind="info">
        <p>
          {submittedAt === undefined
            ? say('evaluator.checkIntroSent')
            : say('evaluator.alreadySent', { day: dates.dayOf(submittedAt) })}
        </p>
      </Banner>
    )
  if (view.askedAgain)
    return (
      <Banner
        kind="warn"
        aside={
          <Button kind="second" small onPress={onShowAsked}>
            {say('evaluator.clarifiedShow')}
          </Button>
        }
      >
        <p>{say('evaluator.clarifiedAgain')}</p>
      </Banner>
    )
  if (view.mayCorrect)
    return (
      <Banner kind="info">
        <p>{say('evaluator.correctHere')}</p>
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
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // the banner takes room; what is written must stay in sight
    document.activeElement?.scrollIntoView({ block: 'nearest' })
  }, [])
  useFocusBack(place, () => {
    resumed.returnTo(inHand.latest().place)
  })
  return (
    <div ref={place}>
      <Banner
        kind="danger"
        isAlert
        actions={
          <>
            <Button kind="second" small before={RefreshCw} onPress={() => void inHand.flush()}>
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
    </div>
  )
}
