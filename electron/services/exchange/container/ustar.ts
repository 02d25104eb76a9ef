/** A tar consists of blocks of this many bytes. */
export const BLOCK = 512

/** Two blocks of zeros end a tar. We write these and nothing after them, and read nothing else. */
export const TAR_END = 2 * BLOCK

/**
 * The header block of a file (POSIX.1-1988, ustar): mode 0644, nobody's, of 1970. Nothing in it but the name and the
 * size can differ, so a reader that knows both compares whole blocks and needs to interpret none.
 *
 * @param name ASCII, at most 100 characters
 * @param size below 8 GiB
 */
export function ustarHeader(name: string, size: number): Uint8Array {
  const block = Buffer.alloc(BLOCK)
  const write = (text: string, at: number) => block.write(text, at, 'latin1')
  write(name, 0)
  write('000644 ', 100)
  write('000000 ', 108) // user
  write('000000 ', 116) // group
  write(`${octal(size, 11)} `, SIZE_AT)
  write(`${octal(0, 11)} `, 136) // time
  write('        ', CHECKSUM_AT) // counts as spaces in its own sum
  write('0', 156) // a regular file
  write('ustar\u000000', 257)
  write('000000 ', 329) // device
  write('000000 ', 337)
  const sum = block.reduce((sum, byte) => sum + byte, 0)
  write(`${octal(sum, 6)} \u0000`, CHECKSUM_AT)
  return block
}

const SIZE_AT = 124
const CHECKSUM_AT = 148

/** The size that a header block says, as our own writer says it; undefined for anything else. */
export function sizeInHeader(block: Uint8Array): number | undefined {
  const field = Buffer.from(block.subarray(SIZE_AT, SIZE_AT + 12)).toString('latin1')
  return /^[0-7]{11} $/.test(field) ? Number.parseInt(field, 8) : undefined
}

/** Zeros after an entry of this size, up to the next block. */
export function paddingAfter(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}

/** Bytes of a tar with entries of these sizes. */
export function tarSize(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + BLOCK + size + paddingAfter(size), TAR_END)
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}
