/** Whether what a person did is safe. */
export type SaveState =
  /** Nothing was changed yet. */
  | { readonly kind: 'untouched' }
  /** Acknowledged by the service: the bytes are on disk. `at` is a moment in ISO 8601. */
  | { readonly kind: 'saved'; readonly at: string }
  /** Under way for longer than a second. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly sentence: string | undefined }
  /** Sent, and not to be changed any more. `at` is a moment in ISO 8601. */
  | { readonly kind: 'locked'; readonly at: string }

/** What an earlier moment of saving says when a screen opens; undefined where nothing was ever saved. */
export function savedBefore(at: string | undefined): SaveState {
  return at === undefined ? { kind: 'untouched' } : { kind: 'saved', at }
}
