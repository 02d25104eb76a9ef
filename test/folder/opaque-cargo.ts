import type { CarriedKind } from '../../electron/services/folder/carried-name.ts'
import type { Cargo, IncomingCargo, Taking } from '../../electron/services/folder/cargo.ts'
import { piecesOf, sha256, textOf } from './carrier-acceptance.ts'

/** One side of a folder that keeps any text it is given: what a carrier carries is no business of its own. */
export interface OpaqueSide {
  readonly cargo: Cargo
  /** Texts that shall be in the folder. */
  readonly sends: string[]
  /** Texts that were taken, sorted, each as often as it was. */
  readonly took: () => readonly string[]
}

export function opaqueSide(
  sends: CarriedKind,
  takes: CarriedKind,
  answer: (file: IncomingCargo) => Taking = () => ({ kind: 'taken' }),
): OpaqueSide {
  const texts: string[] = []
  const took: string[] = []
  const known = new Set<string>()
  const cargo: Cargo = {
    outgoing: () => texts.map((text) => ({ kind: sends, sha256: sha256(text), read: () => piecesOf(text) })),
    takes: new Set([takes]),
    take: async (file) => {
      const text = await textOf(file.read())
      const taking = answer(file)
      if (taking.kind === 'taken') took.push(text)
      return taking
    },
    wasTaken: (digest) => known.has(digest),
    rememberTaken: (digest) => known.add(digest),
  }
  return { cargo, sends: texts, took: () => took.toSorted() }
}

export const leadSide = (answer?: (file: IncomingCargo) => Taking): OpaqueSide =>
  opaqueSide('fairmark-receipt', 'fairmark-return', answer)
export const memberSide = (): OpaqueSide => opaqueSide('fairmark-return', 'fairmark-receipt')
