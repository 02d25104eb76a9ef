import type { ReturnPreview } from '../../../shared/views/exchange.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { useSay } from '../../ui/say.tsx'

interface PreviewDialogProps {
  readonly preview: ReturnPreview
  readonly onAnswer: (take: boolean) => void
}

/** What a file would change, before it changes anything: counts, never scores. */
export function PreviewDialog({ preview, onAnswer }: PreviewDialogProps) {
  const say = useSay()
  const { memberTitle, standing, entries, knownEntries, fingerprint, warnings } = preview
  const hasNothing = standing === 'known' || standing === 'older'
  const refuse = () => {
    onAnswer(false)
  }
  return (
    <Dialog title={say('lead.returns.preview.title', { member: memberTitle })} isOpen onClose={refuse}>
      <div className="dialog-body">
        <p>{say(`lead.returns.preview.${standing}`, { count: entries - knownEntries })}</p>
        <Facts preview={preview} />
        {warnings.length > 0 && (
          <Banner kind="warn">
            {warnings.map((warning) => (
              <p key={warning}>{warning}</p>
            ))}
          </Banner>
        )}
        {fingerprint && (
          <div className="compare">
            <p>{say('lead.returns.preview.compare', { member: memberTitle })}</p>
            <Fingerprint
              label={say('lead.packs.check.groups', { member: memberTitle })}
              groups={fingerprint}
            />
          </div>
        )}
      </div>
      <div className="dialog-foot">
        <Button kind={hasNothing ? 'second' : 'quiet'} onPress={refuse}>
          {say(hasNothing ? 'lead.scoring.done' : 'lead.scoring.notNow')}
        </Button>
        <span className="sp" />
        {!hasNothing && (
          <Button
            kind="primary"
            onPress={() => {
              onAnswer(true)
            }}
          >
            {say('lead.returns.preview.take')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function Facts({ preview }: Pick<PreviewDialogProps, 'preview'>) {
  const say = useSay()
  const { scored, of, submitted, declared, interestsToDecide, entries, knownEntries, answer } = preview
  const links = !declared
    ? say('lead.returns.preview.declaredNo')
    : interestsToDecide === 0
      ? say('lead.returns.preview.declaredNone')
      : say('lead.returns.preview.toDecide', { count: interestsToDecide })
  const facts = [
    [say('lead.returns.preview.scored'), say('lead.returns.preview.scoredOf', { scored, of })],
    [
      say('lead.returns.preview.sent'),
      say(submitted ? 'lead.returns.preview.sentYes' : 'lead.returns.preview.sentNo'),
    ],
    [say('lead.returns.preview.declared'), links],
    [
      say('lead.returns.preview.entries'),
      say('lead.returns.preview.entriesOf', { entries, known: knownEntries }),
    ],
    ...(answer === undefined
      ? []
      : ([[say('lead.returns.preview.answer'), say(`lead.returns.preview.answer.${answer}`)]] as const)),
  ] as const
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
