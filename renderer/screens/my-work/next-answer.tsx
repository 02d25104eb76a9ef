import { ArrowRight, BookOpen, CheckCheck, GraduationCap, HeartHandshake, PencilLine } from 'lucide-react'
import type { MyWorkView } from '../../../shared/views/my-work.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay, Words } from '../../ui/say.tsx'

/** The one big button: where the member stopped, or the next answer without a score. */
export function NextAnswer({ work }: { readonly work: MyWorkView }) {
  const say = useSay()
  const { frame, next } = work
  if (work.declareFirst) return <LinksFirst evaluation={frame.evaluation} />
  if (work.toCorrect > 0) return <ToCorrect work={work} />
  if (!next) return frame.of === 0 ? null : <AllDone frame={frame} />
  const isFirst = !next.resumed && frame.scored === 0
  return (
    <section className="carry card" aria-labelledby="carry-title">
      <span className="carry-icon">
        <Icon of={BookOpen} />
      </span>
      <div>
        <h2 id="carry-title">
          {say(
            next.resumed ? 'evaluator.nextResumed' : isFirst ? 'evaluator.nextFirst' : 'evaluator.nextOther',
          )}
        </h2>
        <p>
          <Words id="evaluator.nextWhere" values={{ number: next.number, bidder: next.name }} />
        </p>
        <p className="hint">
          {next.resumed ? <WhereStopped next={next} /> : say('evaluator.nextNotStarted')}
        </p>
        {isFirst && (
          <LinkButton
            className="link"
            before={GraduationCap}
            href={hashOf({ screen: 'practice', evaluation: frame.evaluation })}
          >
            {say('evaluator.practice.first')}
          </LinkButton>
        )}
      </div>
      <LinkButton
        kind="primary"
        after={ArrowRight}
        href={hashOf({
          screen: 'score',
          evaluation: frame.evaluation,
          question: next.question,
          bidder: next.bidder,
        })}
      >
        {say(isFirst ? 'evaluator.start' : 'evaluator.carryOn')}
      </LinkButton>
    </section>
  )
}

function WhereStopped({ next }: { readonly next: NonNullable<MyWorkView['next']> }) {
  const say = useSay()
  const { score, scoreWord, field } = next
  return (
    <>
      {score === undefined
        ? say('evaluator.nextNoScore')
        : say('evaluator.nextHadChosen', { score, word: scoreWord ?? score })}{' '}
      {say('evaluator.nextField', { field })}
    </>
  )
}

function AllDone({ frame: { evaluation, submittedAt } }: Pick<MyWorkView, 'frame'>) {
  const say = useSay()
  const isSent = submittedAt !== undefined
  return (
    <section className="carry card" aria-labelledby="carry-title">
      <span className="carry-icon">
        <Icon of={CheckCheck} />
      </span>
      <div>
        <h2 id="carry-title">{say('evaluator.allDoneTitle')}</h2>
        <p>{say(isSent ? 'evaluator.allSentText' : 'evaluator.allDoneText')}</p>
      </div>
      <LinkButton
        kind="primary"
        after={ArrowRight}
        href={hashOf({ screen: isSent ? 'sent' : 'check', evaluation })}
      >
        {say(isSent ? 'evaluator.seeReceipt' : 'evaluator.checkAndSend')}
      </LinkButton>
    </section>
  )
}

/** Before anything else: links with bidders. */
function LinksFirst({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const say = useSay()
  return (
    <section className="carry card" aria-labelledby="carry-title">
      <span className="carry-icon">
        <Icon of={HeartHandshake} />
      </span>
      <div>
        <h2 id="carry-title">{say('evaluator.firstLinks')}</h2>
        <p>{say('evaluator.firstLinksText')}</p>
      </div>
      <LinkButton kind="primary" after={ArrowRight} href={hashOf({ screen: 'declarations', evaluation })}>
        {say('evaluator.start')}
      </LinkButton>
    </section>
  )
}

/** After sending, where the lead allowed a correction or a newer pack asks anew. */
function ToCorrect({ work: { frame, toCorrect, questions } }: { readonly work: MyWorkView }) {
  const say = useSay()
  const isAsked = questions.some(({ askedAgain }) => askedAgain > 0)
  return (
    <section className="carry card" aria-labelledby="carry-title">
      <span className="carry-icon">
        <Icon of={PencilLine} />
      </span>
      <div>
        <h2 id="carry-title">
          {say(isAsked ? 'evaluator.openAgain' : 'evaluator.mayCorrect', { count: toCorrect })}
        </h2>
        <p>{say(isAsked ? 'evaluator.openAgainThen' : 'evaluator.mayCorrectThen')}</p>
      </div>
      <LinkButton
        kind="primary"
        after={ArrowRight}
        href={hashOf({ screen: 'sent', evaluation: frame.evaluation })}
      >
        {say(isAsked ? 'evaluator.seeOpenAgain' : 'start.nextCorrect')}
      </LinkButton>
    </section>
  )
}
