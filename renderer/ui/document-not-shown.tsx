import { Download } from 'lucide-react'
import { LinkButton } from './link-button.tsx'
import { useSay } from './say.tsx'
import type { DocumentState } from './use-document-frame.ts'

interface DocumentNotShownProps {
  readonly href: string
  readonly name: string
  readonly state: Extract<DocumentState, { kind: 'not-shown' | 'failed' }>
}

/** Why a document is not shown here, and what to do instead. */
export function DocumentNotShown({ href, name, state }: DocumentNotShownProps) {
  const say = useSay()
  return (
    <div className="document-not-shown" role="status">
      <h3>{say('viewer.notShown', { name })}</h3>
      {state.kind === 'failed' ? (
        <p>{state.sentence ?? say('viewer.notRead')}</p>
      ) : (
        <>
          <p>{say(`viewer.why.${state.why}`)}</p>
          <p className="hint">{say('viewer.saveWarning')}</p>
          <LinkButton before={Download} href={href} download>
            {say('viewer.saveCopy')}
          </LinkButton>
        </>
      )}
    </div>
  )
}
