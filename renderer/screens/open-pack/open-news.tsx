import { ArrowRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { MessageId } from '../../../shared/messages/message.ts'
import { hashOf, type Route } from '../../route.ts'
import { Banner } from '../../ui/banner.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import type { OpenedKind, Opening } from './opening.ts'

/** What happened to a file, in a sentence, and the one next thing. */
export function OpenNews({ opening }: { readonly opening: Opening }) {
  const say = useSay()
  switch (opening.kind) {
    case 'several':
      return (
        <Banner kind="warn" isAlert>
          <p>{say('start.fileOne')}</p>
        </Banner>
      )
    case 'cancelled':
      return (
        <Banner kind="info" isAlert>
          <p>{say('start.fileCancelled')}</p>
        </Banner>
      )
    case 'refused':
      return (
        <Banner kind="danger" isAlert>
          <p>
            <b>{say('start.fileFailed', { name: opening.name })}</b>
          </p>
          <p>{opening.sentence ?? say('common.noAnswer')}</p>
          {opening.path !== undefined && (
            <p className="hint">{say('start.fileWhere', { path: opening.path })}</p>
          )}
        </Banner>
      )
    case 'opened': {
      const [screen, words] = nextAfter(opening.what)
      return (
        <Done
          title={say('start.opened', { name: opening.name })}
          text={opening.sentence}
          href={hashOf({ screen, evaluation: opening.evaluation })}
          link={say(words)}
        />
      )
    }
    case 'return':
      return (
        <Done
          title={say('start.opened', { name: opening.name })}
          text={say('start.nextReturnText', { member: opening.member })}
          href={hashOf({ screen: 'returns', evaluation: opening.evaluation })}
          link={say('start.nextReturn')}
        />
      )
    default:
      return null
  }
}

interface DoneProps {
  readonly title: string
  readonly text: string
  readonly href: string
  readonly link: string
}

function Done({ title, text, href, link }: DoneProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  return (
    <Banner
      kind="good"
      actions={
        <LinkButton kind="primary" after={ArrowRight} href={href}>
          {link}
        </LinkButton>
      }
    >
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{text}</p>
    </Banner>
  )
}

type Screen = Exclude<Route['screen'], 'start' | 'score' | 'compare' | 'paper' | 'tenders'>

function nextAfter(what: OpenedKind): readonly [Screen, MessageId] {
  switch (what) {
    case 'evaluation':
      return ['results', 'start.openResult']
    case 'pack':
      return ['declarations', 'evaluator.start']
    case 'newer-pack':
    case 'documents':
      return ['work', 'start.nextWork']
    case 'receipt':
      return ['sent', 'start.nextReceipt']
    case 'unlock':
      return ['sent', 'start.nextCorrect']
    case 'agreed':
      return ['agreed', 'start.nextAgreed']
    case 'record':
      return ['check', 'start.nextScores']
    case 'return':
      return ['returns', 'start.nextReturn']
  }
}
