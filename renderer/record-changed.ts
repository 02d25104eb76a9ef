/** Told when an entry came from elsewhere than the screen that is shown, such as by undoing: views are read again. */
const record = new EventTarget()

export function tellRecordChanged(): void {
  record.dispatchEvent(new Event('change'))
}

/** @returns what ends it */
export function onRecordChanged(notify: () => void): () => void {
  record.addEventListener('change', notify)
  return () => {
    record.removeEventListener('change', notify)
  }
}
