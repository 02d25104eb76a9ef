import { Redo2, TriangleAlert, Undo2, X } from 'lucide-react'
import { createContext, useContext, useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { useRoute } from '../route.ts'
import type { Failure } from '../service.ts'
import { useAnnounce } from './announcer.tsx'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { useSay } from './say.tsx'
import { isWriting, useKey } from './use-key.ts'

/** Something that was done and can be taken back. */
export interface Undoable {
  /** As it is told, in words: "Price of Kindred Leicester: £84,000". */
  readonly name: string
  /** It is undone from within this evaluation alone. */
  readonly evaluation: EvaluationKey
  /** Takes it back; undefined once it is, the failure where that was refused. */
  readonly undo: () => Promise<Failure | undefined>
  readonly redo: () => Promise<Failure | undefined>
}

interface UndoList {
  /** What Ctrl+Z takes back now. */
  readonly last: Undoable | undefined
  /** To be called when it is done, not before. */
  readonly offer: (done: Undoable) => void
  /** Something was done that cannot be taken back: neither is what came before it. */
  readonly forget: () => void
  readonly undoLast: () => void
}

const UndoContext = createContext<UndoList>({
  last: undefined,
  offer: () => undefined,
  forget: () => undefined,
  undoLast: () => undefined,
})

/** What the toast says: something that was done or undone, or why that was refused. */
interface Told {
  readonly text: string
  readonly way: 'undo' | 'redo' | undefined
  readonly evaluation: EvaluationKey
}

interface Steps {
  readonly done: readonly Undoable[]
  readonly undone: readonly Undoable[]
}
const noSteps: Steps = { done: [], undone: [] }

/**
 * Says what was just done, with the way to take it back: Ctrl+Z takes back the last one, then the one before it; Ctrl+Shift+Z
 * does it again. The criteria have steps of their own.
 */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const announce = useAnnounce()
  const route = useRoute()
  const here = 'evaluation' in route && route.screen !== 'procurement' ? route.evaluation : undefined
  const [{ done, undone }, setSteps] = useState(noSteps)
  const [told, setTold] = useState<Told>()
  const [last, next] = [done, undone].map((steps) => {
    const step = steps.at(-1)
    return step?.evaluation === here ? step : undefined
  })

  function tell(text: string, way: Told['way'], { evaluation }: Undoable) {
    setTold({ text, way, evaluation })
    announce(text)
  }
  async function step(one: Undoable | undefined, way: 'undo' | 'redo') {
    if (!one) return
    // first, so that a second press goes on to the step before
    setSteps((steps) => ({
      done: way === 'undo' ? steps.done.filter((other) => other !== one) : [...steps.done, one],
      undone: way === 'undo' ? [...steps.undone, one] : steps.undone.filter((other) => other !== one),
    }))
    const failure = await one[way]()
    if (failure) {
      setSteps(noSteps)
      tell(failure.sentence ?? say('common.undoFailed'), undefined, one)
    } else if (way === 'undo') tell(say('common.undoDone', { name: one.name }), 'redo', one)
    else tell(one.name, 'undo', one)
  }
  const list: UndoList = {
    last,
    offer: (one) => {
      setSteps((steps) => ({ done: [...steps.done, one], undone: [] }))
      tell(one.name, 'undo', one)
    },
    forget: () => {
      setSteps(noSteps)
      setTold(undefined)
    },
    undoLast: () => void step(last, 'undo'),
  }
  const redoNext = () => void step(next, 'redo')
  useKey('Ctrl+Z', list.undoLast, () => last !== undefined && !isWriting())
  useKey('Ctrl+Shift+Z', redoNext, () => next !== undefined && !isWriting())
  const close = () => {
    setTold(undefined)
  }
  return (
    <UndoContext value={list}>
      {children}
      {told && told.evaluation === here && (
        <Toast
          // told again it stays as long again
          key={`${String(done.length)} ${told.text}`}
          told={told}
          onStep={told.way === 'undo' ? list.undoLast : redoNext}
          onClose={close}
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
  readonly told: Told
  readonly onStep: () => void
  readonly onClose: () => void
}

/** Goes by itself, but never from under the pointer or the focus, and not with a refusal. F6 comes to it. */
function Toast({ told: { text, way }, onStep, onClose }: ToastProps) {
  const say = useSay()
  const [held, setHeld] = useState(false)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (held || way === undefined) return undefined
    const timer = setTimeout(() => {
      close()
    }, STAYS_FOR)
    return () => {
      clearTimeout(timer)
    }
  }, [held, way])
  return (
    <section
      className={classNames('toast', way === undefined && 'refused')}
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
      {way === undefined && <Icon of={TriangleAlert} />}
      <p>{text}</p>
      {way !== undefined && (
        <Button small kind="second" before={way === 'undo' ? Undo2 : Redo2} onPress={onStep}>
          {say(way === 'undo' ? 'common.undo' : 'common.redo')}
        </Button>
      )}
      <Button small kind="quiet" aria-label={say('common.close')} onPress={onClose}>
        <Icon of={X} />
      </Button>
    </section>
  )
}
