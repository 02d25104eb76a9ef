import type { CarriedKind } from './carried-name.ts'

/** A file that lies with a carrier now. */
export interface Carried {
  readonly name: string
  readonly kind: CarriedKind
  /** Bytes. */
  readonly size: number
  /** Another one when the file was changed since; opaque. */
  readonly stamp: string
}

/**
 * Whatever takes files from one device to another: four calls, and none to change or to delete. Every file is put once,
 * under a name that says its content; what happens to it afterwards happens elsewhere, so nothing that lies there is
 * trusted. A fault of the carrier is thrown as a disk's (`isDiskFault`): nothing was put, and it may be tried again.
 */
export interface Carrier {
  /** The files of our kinds, sorted by name; what is being written, hidden, a folder or a link is none. */
  readonly list: () => Promise<readonly Carried[]>
  /** The bytes as they are now, read as they are asked for; nothing is cached. */
  readonly get: (name: string) => AsyncIterable<Uint8Array>
  /**
   * Puts a whole file there, or none; when this says 'put' its bytes are on the disk. 'there': something of that name
   * lies there already, whatever its content, and is left as it is.
   */
  readonly putIfAbsent: (name: string, content: AsyncIterable<Uint8Array>) => Promise<'put' | 'there'>
  /** Calls when something may have changed, possibly too often. */
  readonly watch: (onChange: () => void) => Watch
}

export interface Watch {
  /** From now on nothing is called any more. */
  readonly close: () => void
}
