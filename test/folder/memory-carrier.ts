import { diskFault } from '../../electron/services/disk/disk-fault.ts'
import { kindOfName } from '../../electron/services/folder/carried-name.ts'
import type { Carrier } from '../../electron/services/folder/carrier.ts'
import type { CarrierUnderTest } from './carrier-acceptance.ts'

/** A carrier without a disk: the second of the interface, and how a store of objects on a server would look. */
export function memoryCarrier(): CarrierUnderTest {
  const files = new Map<string, { readonly bytes: Uint8Array; readonly version: number }>()
  const watching = new Set<() => void>()
  let versions = 0
  const changed = (): void => {
    for (const onChange of watching) onChange()
  }
  const write = (name: string, bytes: Uint8Array): void => {
    files.set(name, { bytes, version: (versions += 1) })
    changed()
  }
  const carrier: Carrier = {
    list: async () =>
      [...files]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([name, { bytes, version }]) => {
          const kind = kindOfName(name)
          return kind ? [{ name, kind, size: bytes.length, stamp: String(version) }] : []
        }),
    async *get(name) {
      const file = files.get(name)
      if (!file) throw diskFault('ENOENT', 'open', name)
      yield file.bytes
    },
    putIfAbsent: async (name, content) => {
      const pieces: Uint8Array[] = []
      for await (const piece of content) pieces.push(piece)
      if (files.has(name)) return 'there'
      write(name, Buffer.concat(pieces))
      return 'put'
    },
    watch: (onChange) => {
      watching.add(onChange)
      return { close: () => watching.delete(onChange) }
    },
  }
  return {
    carrier,
    foreign: {
      write: (name, text) => {
        write(name, Buffer.from(text))
      },
      remove: (name) => {
        files.delete(name)
        changed()
      },
      names: () => [...files.keys()],
    },
  }
}
