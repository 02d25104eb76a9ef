import { FolderOpen, FolderSync, Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PacksView } from '../../../shared/views/packs.ts'
import { Button } from '../../ui/button.tsx'
import { DoingTrouble } from '../../ui/doing-trouble.tsx'
import { useSay } from '../../ui/say.tsx'
import { ScoringFrame, useDueLine } from '../../ui/scoring-frame.tsx'
import type { Doing } from '../../use-doing.ts'
import { DocumentsCard } from './documents-card.tsx'
import { FirstPack } from './first-pack.tsx'
import { PublishFirst } from './publish-first.tsx'
import { PackDialogs } from './pack-dialogs.tsx'
import { PackList } from './pack-list.tsx'
import { PackSide } from './pack-side.tsx'
import { Slips } from './slips.tsx'
import { usePacks, type Packs } from './use-packs.ts'

/** Packs of everybody, with the two things that go another way than by file: six words, and a check by phone. */
export function PacksPage({ view, doing }: { readonly view: PacksView; readonly doing: Doing }): ReactNode {
  const packs = usePacks(view, doing)
  return (
    <ScoringFrame
      frame={view.frame}
      page="packs"
      title={view.title}
      eyebrow={useDueLine(view.scoresBy)}
      actions={view.isIssued && <Actions packs={packs} />}
    >
      <DoingTrouble doing={doing} working={useMaking(doing)} />
      {!view.isPublished && <PublishFirst doing={doing} />}
      {view.isPublished && !view.isIssued && <FirstPack packs={packs} />}
      <div className="pack-columns">
        <PackList packs={packs} />
        <PackSide packs={packs} />
      </div>
      {view.isPublished && <DocumentsCard packs={packs} />}
      <PackDialogs packs={packs} />
      <Slips packs={packs} />
    </ScoringFrame>
  )
}

/** While packs are made, progress counts packs. */
function useMaking({ progress }: Doing): string | undefined {
  const say = useSay()
  if (!progress || progress.of < 2) return undefined
  return say('lead.packs.making', { now: Math.min(progress.done + 1, progress.of), of: progress.of })
}

function Actions({ packs }: { readonly packs: Packs }) {
  const say = useSay()
  const withWords = packs.view.rows.filter(({ words }) => words === 'to-tell' || words === 'told')
  return (
    <>
      <Button
        kind="quiet"
        before={FolderOpen}
        onPress={() => {
          packs.setDialog({ kind: 'files' })
        }}
      >
        {say('lead.packs.whereFiles')}
      </Button>
      <Button
        kind="quiet"
        before={FolderSync}
        onPress={() => {
          packs.setDialog({ kind: 'folders' })
        }}
      >
        {say('lead.folders.open')}
      </Button>
      {withWords.length > 0 && (
        <Button
          kind="second"
          before={Printer}
          isPending={packs.doing.busy}
          onPress={() => void packs.printSlips(withWords)}
        >
          {say('lead.packs.printSlips')}
        </Button>
      )}
    </>
  )
}
