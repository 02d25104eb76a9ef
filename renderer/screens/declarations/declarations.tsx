import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useRef } from 'react'
import type { DeclarationsView } from '../../../shared/views/declarations.ts'
import { usePreferences } from '../../preferences.ts'
import { go } from '../../route.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useDates } from '../../ui/dates.ts'
import { declareLines } from '../../ui/easy-lines.ts'
import { EasyRead } from '../../ui/easy-read.tsx'
import { JumpLink } from '../../ui/jump-link.tsx'
import { MemberFrame } from '../../ui/member-frame.tsx'
import { NeedPerson } from '../../ui/need-person.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useSay } from '../../ui/say.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { DeclareRow, problemWords } from './declare-row.tsx'
import { leftIn, othersOpen, type Left } from './declared.ts'
import { LinkKinds } from './link-kinds.tsx'
import { useDeclaration, type DeclarationInHand } from './use-declaration.ts'
import { useDeclare, type Declare } from './use-declare.ts'

export function Declarations({ view }: { readonly view: DeclarationsView }) {
  const say = useSay()
  const { easyRead } = usePreferences()
  const inHand = useDeclaration(view)
  const declare = useDeclare(view, inHand)
  const isSent = view.frame.submittedAt !== undefined
  const open = othersOpen(inHand.answers)
  return (
    <MemberFrame
      frame={view.frame}
      saved={inHand.saved}
      banner={inHand.saved.kind === 'failed' ? <NotSaved inHand={inHand} /> : undefined}
    >
      <main className="page" tabIndex={-1}>
        <div className="page-body declarations">
          <header className="page-head">
            <PageHeading title={say('evaluator.declareTitle')} />
            {easyRead ? (
              <EasyRead lines={declareLines} />
            ) : (
              <p className="intro">{say('evaluator.declareAsk')}</p>
            )}
            <WhenDeclared view={view} />
            <Problems declare={declare} />
          </header>
          <ul className="declare-list card" aria-label={say('evaluator.stepLinks')}>
            {inHand.answers.map((answer) => (
              <DeclareRow
                key={answer.bidder}
                answer={answer}
                inHand={inHand}
                left={declare.problems.find(({ bidder }) => bidder === answer.bidder)}
                open={open}
                isReadOnly={isSent}
              />
            ))}
          </ul>
          <aside className="page-side" aria-label={say('evaluator.sideLabel')} data-area>
            <LinkKinds />
            <NeedPerson help={view.frame.help} />
          </aside>
        </div>
        <DeclareFoot view={view} inHand={inHand} declare={declare} />
      </main>
    </MemberFrame>
  )
}

function WhenDeclared({ view: { declaredAt, frame } }: { readonly view: DeclarationsView }) {
  const say = useSay()
  const dates = useDates()
  if (declaredAt === undefined) return null
  return (
    <p className="hint">
      {frame.submittedAt === undefined
        ? say('evaluator.declareChange', { day: dates.dayOf(declaredAt) })
        : say('evaluator.declareSent')}
    </p>
  )
}

/** What is missing, each with a way to it. */
function Problems({ declare: { problems, refusal, summary } }: { readonly declare: Declare }) {
  const say = useSay()
  if (problems.length === 0)
    return refusal === undefined ? null : (
      <Banner kind="danger" isAlert>
        <p>{refusal}</p>
      </Banner>
    )
  return (
    <Banner kind="danger">
      <h2 ref={summary} tabIndex={-1}>
        {say('evaluator.declareProblems', { count: problems.length })}
      </h2>
      <ul className="problem-list">
        {problems.map((left) => (
          <li key={left.bidder}>
            <JumpLink
              className="problem-link"
              onJump={() => {
                goToProblem(left)
              }}
            >
              {problemWords(left, say)}
            </JumpLink>
          </li>
        ))}
      </ul>
    </Banner>
  )
}

function goToProblem({ bidder, what }: Left): void {
  const row = document.querySelector(`[data-bidder="${CSS.escape(bidder)}"]`)
  row?.querySelector<HTMLElement>(what === 'answer' ? 'input' : 'textarea')?.focus()
}

function NotSaved({ inHand: { saved, flush } }: { readonly inHand: DeclarationInHand }) {
  const say = useSay()
  const place = useRef<HTMLDivElement>(null)
  useFocusBack(place, () => document.querySelector('main')?.focus())
  const sentence = saved.kind === 'failed' ? saved.sentence : undefined
  return (
    <div ref={place}>
      <Banner
        kind="danger"
        isAlert
        actions={
          <Button kind="second" small onPress={() => void flush()}>
            {say('common.tryAgain')}
          </Button>
        }
      >
        <p>{sentence ?? say('evaluator.notSaved')}</p>
      </Banner>
    </div>
  )
}

interface DeclareFootProps {
  readonly view: DeclarationsView
  readonly inHand: DeclarationInHand
  readonly declare: Declare
}

function DeclareFoot({ view: { frame, declaredAt }, inHand, declare }: DeclareFootProps) {
  const say = useSay()
  const left = leftIn(inHand.answers)
  const back = declaredAt === undefined ? { screen: 'start' as const } : workOf(frame.evaluation)
  return (
    <footer className="page-foot">
      <div>
        <Button before={ArrowLeft} onPress={() => void go(back)}>
          {say(declaredAt === undefined ? 'evaluator.back' : 'evaluator.backToMyWork')}
        </Button>
        <span className="sp" />
        {frame.submittedAt === undefined && (
          <>
            <p className="hint" id="declare-left">
              {left.length > 0 &&
                say('evaluator.declareLeft', { count: left.length, bidder: left[0]?.name ?? '' })}
            </p>
            <Button
              kind="primary"
              after={ArrowRight}
              isPending={declare.isSaving}
              aria-describedby="declare-left"
              onPress={() => void declare.save()}
            >
              {say('evaluator.saveAndContinue')}
            </Button>
          </>
        )}
      </div>
    </footer>
  )
}

function workOf(evaluation: DeclarationsView['frame']['evaluation']) {
  return { screen: 'work', evaluation } as const
}
