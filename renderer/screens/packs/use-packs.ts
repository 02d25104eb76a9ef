import { useCallback, useState } from 'react'
import type { MemberId } from '../../../shared/identifiers.ts'
import type { PackRow, PacksView } from '../../../shared/views/packs.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Doing } from '../../use-doing.ts'

/** A dialog over the page, and about whom. */
export type PackDialog =
  | { readonly kind: 'renew' | 'lost' | 'not-same' | 'paper'; readonly member: MemberId }
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' }
  | { readonly kind: 'clarify' }
  | { readonly kind: 'hide' }

/** One member's six words, as they were asked for. They are kept only while the page is open. */
export interface ShownWords {
  readonly member: MemberId
  readonly words: readonly string[]
}

export interface Packs {
  readonly view: PacksView
  readonly doing: Doing
  readonly dialog: PackDialog | undefined
  readonly setDialog: (dialog: PackDialog | undefined) => void
  /** Words that are on the page now. */
  readonly shown: ShownWords | undefined
  readonly hideWords: () => void
  readonly showWords: (row: PackRow) => Promise<void>
  /** For whom the check by phone is open. */
  readonly checking: MemberId | undefined
  readonly setChecking: (member: MemberId | undefined) => void
  readonly issue: (members: readonly MemberId[]) => void
  readonly slips: readonly ShownWords[]
  readonly printSlips: (rows: readonly PackRow[]) => Promise<void>
  readonly printed: () => void
}

/** Whether all that comes before the first pack is done. */
export function canMake({ isIssued, isPublished, rescue }: PacksView): boolean {
  return isIssued || (isPublished && (rescue.recoveryKey || rescue.secondLead !== undefined))
}

/** What the page of packs has open, and what its buttons do. */
export function usePacks(view: PacksView, doing: Doing): Packs {
  const say = useSay()
  const announce = useAnnounce()
  const { evaluation } = view.frame
  const [dialog, setDialog] = useState<PackDialog>()
  const [shown, setShown] = useState<ShownWords>()
  const [checking, setChecking] = useState<MemberId>()
  const [slips, setSlips] = useState<readonly ShownWords[]>([])

  const printed = useCallback(() => {
    setSlips([])
  }, [])

  async function wordsOf(member: MemberId): Promise<ShownWords | undefined> {
    const made = await doing.make({ type: 'ShowWords', evaluation, member })
    return made?.words && { member, words: made.words }
  }

  return {
    view,
    doing,
    dialog,
    setDialog,
    shown,
    hideWords: () => {
      setShown(undefined)
    },
    showWords: async ({ member }) => {
      setShown(await wordsOf(member))
    },
    checking,
    setChecking,
    issue: (members) => {
      setDialog(undefined)
      setShown(undefined)
      void doing.make({ type: 'IssuePacks', evaluation, members: [...members] }, () => {
        announce(say('lead.packs.made', { count: members.length }))
      })
    },
    slips,
    printSlips: async (rows) => {
      const all: ShownWords[] = []
      for (const { member } of rows) {
        const words = await wordsOf(member)
        if (!words) return
        all.push(words)
      }
      setSlips(all)
    },
    printed,
  }
}
