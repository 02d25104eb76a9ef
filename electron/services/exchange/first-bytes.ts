/** A stream of which the beginning was looked at. */
export interface Begun {
  /** At least as many bytes as were asked for, or all that there are. */
  readonly first: Buffer
  /** Everything, the beginning included; to be asked for once. */
  readonly whole: AsyncIterable<Uint8Array>
}

/** Looks at the first bytes of a stream. @throws what the source throws */
export async function firstBytes(source: AsyncIterable<Uint8Array>, count: number): Promise<Begun> {
  const pieces = source[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let size = 0
  let ended = false
  while (size < count && !ended) {
    const next = await pieces.next()
    if (next.done === true) ended = true
    else {
      held.push(next.value)
      size += next.value.length
    }
  }
  const first = Buffer.concat(held)
  return {
    first,
    whole: (async function* () {
      try {
        if (first.length > 0) yield first
        while (!ended) {
          const next = await pieces.next()
          if (next.done === true) ended = true
          else yield next.value
        }
      } finally {
        if (!ended) await pieces.return?.()
      }
    })(),
  }
}
