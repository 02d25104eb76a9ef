import { CircleStop, Download, FileText, Files, Search, Volume2, ZoomIn, ZoomOut } from 'lucide-react'
import type { ReadAloud } from '../read-aloud/use-read-aloud.ts'
import { Button } from './button.tsx'
import { LinkButton } from './link-button.tsx'
import { useSay } from './say.tsx'

interface DocumentToolsProps {
  readonly href: string
  /** Undefined while it is opened. */
  readonly unit: 'page' | 'paragraph' | undefined
  readonly isPlain: boolean
  readonly aloud: ReadAloud
  readonly canGrow: boolean
  readonly canShrink: boolean
  readonly onPlain: (isPlain: boolean) => void
  readonly onGrow: (by: 1 | -1) => void
  readonly onFind: () => void
}

/** What can be done with a whole document, over it. */
export function DocumentTools(tools: DocumentToolsProps) {
  const { href, unit, isPlain, aloud, canGrow, canShrink, onPlain, onGrow, onFind } = tools
  const say = useSay()
  const isShown = unit !== undefined
  return (
    <div className="document-tools" role="toolbar" aria-label={say('viewer.tools')}>
      <Button
        kind="quiet"
        small
        before={isPlain ? Files : FileText}
        isDisabled={!isShown}
        onPress={() => {
          onPlain(!isPlain)
        }}
      >
        <span className="tool-words">{say(isPlain ? 'viewer.asSent' : 'viewer.asText')}</span>
      </Button>
      {aloud.canRead && (
        <Button
          kind="quiet"
          small
          before={aloud.isReading ? CircleStop : Volume2}
          isDisabled={!isShown}
          onPress={aloud.toggle}
        >
          <span className="tool-words">
            {say(aloud.isReading ? 'common.readStop' : aloud.isPaused ? 'common.readOn' : 'common.readAloud')}
          </span>
        </Button>
      )}
      <Button kind="quiet" small before={Search} isDisabled={!isShown} onPress={onFind}>
        <span className="tool-words">{say('viewer.find')}</span>
      </Button>
      <span className="document-zoom">
        {([-1, 1] as const).map((by) => (
          <Button
            key={by}
            kind="quiet"
            small
            before={by === 1 ? ZoomIn : ZoomOut}
            isDisabled={!isShown || isPlain || !(by === 1 ? canGrow : canShrink)}
            aria-label={say(by === 1 ? 'viewer.bigger' : 'viewer.smaller')}
            onPress={() => {
              onGrow(by)
            }}
          />
        ))}
        <LinkButton
          kind="quiet"
          small
          before={Download}
          href={href}
          download
          aria-label={say('viewer.saveCopy')}
        />
      </span>
    </div>
  )
}
