import { Ellipsis, FilePlus2, PenLine, Phone, RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import type { MessageId } from '../../../shared/messages/message.ts'
import type { PackRow } from '../../../shared/views/packs.ts'
import { go, hashOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Menu, type MenuAction } from '../../ui/menu.tsx'
import { useSay } from '../../ui/say.tsx'
import { canMake, type Packs } from './use-packs.ts'

interface PackDoProps {
  readonly row: PackRow
  readonly packs: Packs
}

/** The one thing to do now, and the rare ones under "More". */
export function PackDo(props: PackDoProps): ReactNode {
  return (
    <span className="do">
      <Step {...props} />
      <More {...props} />
    </span>
  )
}

function Step({ row, packs }: PackDoProps) {
  const say = useSay()
  const { member, title } = row
  const { issue, showWords, setChecking, setDialog, doing, view } = packs
  const label = { member: title }
  switch (row.step) {
    case 'make':
      if (!canMake(view)) return null
      return (
        <Button
          kind="second"
          small
          before={FilePlus2}
          isPending={doing.busy}
          aria-label={say('lead.packs.do.makeOf', label)}
          onPress={() => {
            issue([member])
          }}
        >
          {say('lead.packs.do.make')}
        </Button>
      )
    case 'give-words':
      return (
        <Button
          kind="second"
          small
          isPending={doing.busy}
          aria-label={say('lead.packs.do.giveWordsOf', label)}
          onPress={() => void showWords(row)}
        >
          {say('lead.packs.do.giveWords')}
        </Button>
      )
    case 'check':
      return (
        <Button
          kind="second"
          small
          before={Phone}
          aria-label={say('lead.packs.do.checkOf', label)}
          onPress={() => {
            setChecking(member)
          }}
        >
          {say('lead.packs.do.check')}
        </Button>
      )
    case 'type-in':
      return (
        <LinkButton
          kind="second"
          small
          before={PenLine}
          href={hashOf({ screen: 'paper', evaluation: view.frame.evaluation, member })}
          aria-label={say('lead.packs.do.typeInOf', label)}
        >
          {say('lead.packs.do.typeIn')}
        </LinkButton>
      )
    case 'renew':
    case 'none':
      return (
        <Button
          kind={row.step === 'renew' ? 'second' : 'quiet'}
          small
          before={RefreshCw}
          aria-label={say('lead.packs.do.renewOf', label)}
          onPress={() => {
            setDialog({ kind: 'renew', member })
          }}
        >
          {say('lead.packs.do.renew')}
        </Button>
      )
  }
}

type Act = 'check' | 'renew' | 'words' | 'lost' | 'paper' | 'print'

const words: Readonly<Record<Act, MessageId>> = {
  check: 'lead.packs.menu.check',
  renew: 'lead.packs.menu.renew',
  words: 'lead.packs.menu.words',
  lost: 'lead.packs.menu.lost',
  paper: 'lead.packs.menu.paper',
  print: 'lead.packs.menu.print',
}

function More({ row, packs }: PackDoProps) {
  const say = useSay()
  const { member, title } = row
  const acts = actsOf(row)
  return (
    <Menu
      label={say('lead.packs.do.moreOf', { member: title })}
      kind="quiet"
      small
      className="square"
      before={Ellipsis}
      actions={acts.map((id): MenuAction<Act> => ({ id, title: say(words[id]) }))}
      onAction={(act) => {
        if (act === 'words') void packs.showWords(row)
        else if (act === 'check') packs.setChecking(member)
        else if (act === 'print')
          void go({ screen: 'paper', evaluation: packs.view.frame.evaluation, member })
        else packs.setDialog({ kind: act, member })
      }}
    />
  )
}

function actsOf({ stage, step, words: told, devices }: PackRow): readonly Act[] {
  if (stage === 'paper') return ['print']
  if (stage === 'not-made') return ['paper']
  const hasWords = told === 'to-tell' || told === 'told'
  // A newer pack went out before the laptop was checked: it still can be.
  const mayCheck = step !== 'check' && devices.some(({ verified, isRevoked }) => !verified && !isRevoked)
  return [
    ...(mayCheck ? (['check'] as const) : []),
    ...(hasWords ? (['words'] as const) : []),
    'renew',
    'lost',
    'paper',
  ]
}
