/**
 * Sends values one after the other; of those that come meanwhile only the latest. A slider makes twenty values in a second, and
 * the last one is what counts.
 */
export function keepLatest<Value>(send: (value: Value) => Promise<void>): (value: Value) => void {
  let isSending = false
  let waiting: { readonly value: Value } | undefined

  async function sendAll(): Promise<void> {
    isSending = true
    while (waiting) {
      const { value } = waiting
      waiting = undefined
      await send(value)
    }
    isSending = false
  }
  return (value) => {
    waiting = { value }
    if (!isSending) void sendAll()
  }
}
