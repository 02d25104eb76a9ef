import { Download, Eye, EyeOff, FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PackRow, PackStage } from '../../../shared/views/packs.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { useWhen } from '../../ui/when.ts'
import { PackDo } from './pack-do.tsx'
import type { Packs } from './use-packs.ts'

/** Message ids of the stages, which have no hyphens. */
const stageWords = {
  'not-made': 'notMade',
  made: 'made',
  'words-given': 'wordsGiven',
  opened: 'opened',
  checked: 'checked',
  paper: 'paper',
} as const
const steps: readonly PackStage[] = ['made', 'words-given', 'opened', 'checked']

interface PackRowProps {
  readonly row: PackRow
  readonly packs: Packs
}

export function PackTableRow({ row, packs }: PackRowProps): ReactNode {
  const say = useSay()
  const { member, title, questions, bidders, version, file } = row
  const isChosen = packs.shown?.member === member || packs.checking === member
  return (
    <tr className={classNames(isChosen && 'chosen')}>
      <th scope="row">
        {title}
        <span className="sub">{say('lead.packs.holds', { questions, bidders })}</span>
      </th>
      <td className="col-where">
        <Where row={row} />
      </td>
      <td className={classNames('col-pack', version === undefined && 'nothing')}>
        {version === undefined ? say('lead.packs.none') : say('lead.packs.version', { version })}
        {file && row.stage !== 'paper' && (
          <LinkButton
            kind="quiet"
            small
            className="in-cell"
            before={Download}
            href={file.href}
            download={file.name}
            aria-label={say('lead.packs.do.saveOf', { member: title })}
          >
            {say('lead.packs.do.save')}
          </LinkButton>
        )}
      </td>
      <td className={classNames('col-words', row.stage === 'not-made' && 'nothing')}>
        <WordsCell row={row} packs={packs} />
      </td>
      <td className="col-do">
        <PackDo row={row} packs={packs} />
      </td>
    </tr>
  )
}

function Where({ row: { stage, at, isOutdated, paper } }: Pick<PackRowProps, 'row'>) {
  const say = useSay()
  const when = useWhen()
  const word = stageWords[stage]
  const step = steps.indexOf(stage) + 1
  return (
    <>
      <span className="step-line">
        {stage === 'paper' && <Icon of={FileText} />}
        {step > 0 && (
          <span
            className="pack-steps"
            role="img"
            aria-label={say('lead.packs.step', { stage: say(`lead.packs.stage.${word}`), step })}
          >
            {steps.map((one, index) => (
              <i key={one} className={index < step ? 'on' : undefined} />
            ))}
          </span>
        )}
        <b>{say(`lead.packs.stage.${word}`)}</b>
      </span>
      <span className={classNames('sub', isOutdated && 'warn')}>
        {isOutdated
          ? say('lead.packs.outdated')
          : paper && paper.typed > 0
            ? say('lead.packs.typed', { typed: paper.typed, of: paper.of })
            : at === undefined || word === 'notMade'
              ? say('lead.packs.notMadeYet')
              : say(`lead.packs.at.${word}`, { when: when(at) })}
      </span>
    </>
  )
}

function WordsCell({ row, packs: { shown, hideWords, showWords } }: PackRowProps) {
  const say = useSay()
  const { member, title, words } = row
  if (words === 'used') return <span className="calm">{say('lead.packs.words.used')}</span>
  if (words === 'own-key') return <span className="calm">{say('lead.packs.words.ownKey')}</span>
  if (words === 'none') {
    return (
      <span className="calm">{say(row.stage === 'paper' ? 'lead.packs.words.none' : 'lead.packs.none')}</span>
    )
  }
  const isShown = shown?.member === member
  return (
    <Button
      kind="quiet"
      small
      className="in-cell"
      before={isShown ? EyeOff : Eye}
      aria-label={say(isShown ? 'lead.packs.words.hideOf' : 'lead.packs.words.showOf', { member: title })}
      onPress={() => {
        if (isShown) hideWords()
        else void showWords(row)
      }}
    >
      {say(isShown ? 'lead.packs.words.hide' : 'lead.packs.words.show')}
    </Button>
  )
}
