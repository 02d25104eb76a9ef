import { Copy, Printer, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PackRow } from '../../../shared/views/packs.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'
import { SixWords } from '../../ui/six-words.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import type { Packs } from './use-packs.ts'

interface WordsCardProps {
  readonly row: PackRow
  readonly words: readonly string[]
  readonly packs: Packs
}

/** Six words to be told by another way than the pack goes. */
export function WordsCard({ row, words, packs }: WordsCardProps): ReactNode {
  const say = useSay()
  const copy = useCopy()
  const { doing, hideWords, printSlips } = packs

  async function given() {
    if (await doing.act({ type: 'GiveWords', member: row.member })) hideWords()
  }
  return (
    <Card title={say('lead.packs.give.title', { member: row.title })} className="words-card">
      <SixWords label={say('lead.packs.give.six')} words={words} />
      <p className="other-way">
        <Icon of={TriangleAlert} />
        {say('lead.packs.give.warning')}
      </p>
      <div className="row">
        <Button kind="second" before={Printer} isPending={doing.busy} onPress={() => void printSlips([row])}>
          {say('lead.packs.give.print')}
        </Button>
        <Button kind="second" before={Copy} onPress={() => void copy(words.join(' '))}>
          {say('lead.packs.give.copy')}
        </Button>
        {row.words === 'to-tell' ? (
          <Button kind="primary" className="grow" isPending={doing.busy} onPress={() => void given()}>
            {say('lead.packs.give.given')}
          </Button>
        ) : (
          <Button kind="quiet" className="grow" onPress={hideWords}>
            {say('common.close')}
          </Button>
        )}
      </div>
    </Card>
  )
}
