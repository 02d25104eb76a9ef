/**
 * Where the system keeps secrets for a program (Windows DPAPI, macOS Keychain, a Linux keyring): it wraps bytes so that
 * only the same person on the same device can unwrap them. It loses keys with a new machine or a damaged profile, so
 * nothing may depend on it alone.
 */
export interface Keychain {
  /** Which one, for messages and for `device.json`: "dpapi", "keychain", "gnome_libsecret". */
  readonly kind: string
  /** @throws where the system refuses */
  wrap(bytes: Uint8Array): Promise<Uint8Array>
  /** @throws where the system refuses, or these bytes are not its own */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>
}

/** A browser on this computer, a command line, or a Linux without a keyring: a passphrase takes its place. */
export const noKeychain = undefined
