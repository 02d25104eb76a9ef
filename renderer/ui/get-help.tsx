import { ArrowRight, BookOpen, Settings2 } from 'lucide-react'
import type { HelpPerson } from '../../shared/views/my-work.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { go } from '../route.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Fingerprint } from './fingerprint.tsx'
import { Guide } from './guide.tsx'
import { KeyList } from './key-list.tsx'
import { NeedPerson } from './need-person.tsx'
import { useSay } from './say.tsx'

/** What of the help is open. */
export type HelpPage = 'help' | 'guide'

interface GetHelpProps {
  readonly help: HelpPerson | undefined
  /** Six groups by which the lead knows this device. */
  readonly fingerprint: readonly string[] | undefined
  /** The member's work that the set-up goes back to. */
  readonly evaluation: EvaluationKey | undefined
  /** Also lists the keys of the scoring screen. */
  readonly scoring: boolean
  /** Is the person to ring, and needs no other. */
  readonly lead: boolean
  /** Undefined: closed. */
  readonly page: HelpPage | undefined
  readonly onPage: (page: HelpPage) => void
  readonly onClose: () => void
}

const titles = {
  help: 'common.getHelp',
  guide: 'evaluator.guide.title',
} as const

/** Whom to ring, the guide, and which keys there are. */
export function GetHelp(props: GetHelpProps) {
  const { help, page, onPage, onClose } = props
  const say = useSay()
  return (
    <Dialog
      title={say(titles[page ?? 'help'])}
      isOpen={page !== undefined}
      onClose={onClose}
      wide={page === 'guide'}
    >
      {page === 'guide' && (
        <Guide
          help={help}
          onBack={() => {
            onPage('help')
          }}
        />
      )}
      {page === 'help' && <HelpBody {...props} />}
    </Dialog>
  )
}

function HelpBody({ help, fingerprint, evaluation, scoring, lead, onPage, onClose }: GetHelpProps) {
  const say = useSay()
  return (
    <div className="dialog-body">
      {!lead && (
        <>
          <NeedPerson help={help} />
          <div className="help-ways">
            <Button
              kind="second"
              before={BookOpen}
              after={ArrowRight}
              onPress={() => {
                onPage('guide')
              }}
            >
              {say('evaluator.guide.open')}
            </Button>
            <Button
              kind="second"
              before={Settings2}
              after={ArrowRight}
              onPress={() => {
                onClose()
                void go({ screen: 'set-up', evaluation })
              }}
            >
              {say('evaluator.setUp.again')}
            </Button>
          </div>
        </>
      )}
      {fingerprint && (
        <section aria-labelledby="pack-title">
          <h3 id="pack-title">{say('common.checkPack')}</h3>
          <p>{say('common.checkPackText')}</p>
          <Fingerprint label={say('common.checkPack')} groups={fingerprint} />
        </section>
      )}
      <section aria-labelledby="keys-title">
        <h3 id="keys-title">{say('common.helpKeys')}</h3>
        <KeyList scoring={scoring} lead={lead} />
      </section>
    </div>
  )
}
