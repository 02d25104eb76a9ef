import { Undo2, X } from 'lucide-react'
import { createContext, useContext, useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import type { Failure } from '../service.ts'
import { useAnnounce } from './announcer.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { useSay } from './say.tsx'
import { isWriting, useKey } from './use-key.ts'

/** Something that was done and can be taken back. */
export interface Undoable {
  /** As it is told, in words: "Price of Kindred Leicester: £84,000". */
  readonly name: string
  /** Takes it back; undefined once it is, the failure where that was refused. */
  readonly undo: () => Promise<Failure | undefined>
}

interface UndoList {
  /** What Ctrl+Z takes back now. */
  readonly last: Undoable | undefined
  /** To be called when it is done, not before. */
  readonly offer: (done: Undoable) => void
  readonly undoLast: () => void
}

const UndoContext = createContext<UndoList>({
  last: undefined,
  offer: () => undefined,
  undoLast: () => undefined,
})

/** Says what was just done, with the way to take it back: Ctrl+Z takes back the last one, then the one before it. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const announce = useAnnounce()
  const [done, setDone] = useState<readonly Undoable[]>([])
  const [toast, setToast] = useState<string>()
  const last = done.at(-1)

  function tell(text: string) {
    setToast(text)
    announce(text)
  }
  async function undoLast() {
    if (!last) return
    setDone(done.slice(0, -1))
    const failure = await last.undo()
    tell(
      failure ? (failure.sentence ?? say('common.undoFailed')) : say('common.undoDone', { name: last.name }),
    )
  }
  const list: UndoList = {
    last,
    offer: (one) => {
      setDone((before) => [...before, one])
      tell(one.name)
    },
    undoLast: () => void undoLast(),
  }
  useKey('Ctrl+Z', list.undoLast, () => last !== undefined && !isWriting())
  return (
    <UndoContext value={list}>
      {children}
      {toast !== undefined && (
        <Toast
          key={toast}
          text={toast}
          onUndo={last?.name === toast ? list.undoLast : undefined}
          onClose={() => {
            setToast(undefined)
          }}
        />
      )}
    </UndoContext>
  )
}

export function useUndo(): UndoList {
  return useContext(UndoContext)
}

/** Long enough to read and to reach (ux.md: ten seconds at least). */
const STAYS_FOR = 12_000

interface ToastProps {
  readonly text: string
  readonly onUndo: (() => void) | undefined
  readonly onClose: () => void
}

/** Goes by itself, but never from under the pointer or the focus. F6 comes to it. */
function Toast({ text, onUndo, onClose }: ToastProps) {
  const say = useSay()
  const [held, setHeld] = useState(false)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => {
      close()
    }, STAYS_FOR)
    return () => {
      clearTimeout(timer)
    }
  }, [held])
  return (
    <section
      className="toast"
      data-area
      aria-label={say('common.undoArea')}
      onPointerEnter={() => {
        setHeld(true)
      }}
      onPointerLeave={() => {
        setHeld(false)
      }}
      onFocus={() => {
        setHeld(true)
      }}
      onBlur={() => {
        setHeld(false)
      }}
    >
      <p>{text}</p>
      {onUndo && (
        <Button small kind="second" before={Undo2} onPress={onUndo}>
          {say('common.undo')}
        </Button>
      )}
      <Button small kind="quiet" aria-label={say('common.close')} onPress={onClose}>
        <Icon of={X} />
      </Button>
    </section>
  )
}
