import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Decrypter } from 'age-encryption'
import { extract, pack } from 'tar-stream'
import { expect, test } from 'vitest'
import { ustarHeader } from '../../../electron/services/exchange/container/ustar.ts'
import { writeTar } from '../../../electron/services/exchange/container/write-tar.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { blob, logPart, made, member } from './files.ts'

// A file that travels has to open in twenty years, without Fairmark.

const letters = Buffer.from('Carers visit at the agreed hour.')
const parts = [logPart(letters), blob(letters), blob(Buffer.alloc(70_000, 1)), blob(new Uint8Array(0))]
const names = ['manifest.json', 'signature', ...parts.map(({ name }) => name)]

const isThere = (program: string) => spawnSync(program, ['--version']).error === undefined
const ageIsThere = isThere('age') && isThere('tar')

test.skipIf(!ageIsThere)(
  'age and tar, as any Linux has them, open it and check its sums [needs age]',
  async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'one.fmrecord')
    writeFileSync(file, await made('fairmark-record', { parts }))
    writeFileSync(join(folder, 'key'), `${member.identity}\n`)
    const tar = execFileSync('age', ['-d', '-i', join(folder, 'key'), file])
    expect(execFileSync('tar', ['-t'], { input: tar }).toString().trim().split('\n')).toEqual(names)
    execFileSync('tar', ['-x', '-C', folder], { input: tar })
    for (const { name, sha256 } of parts) {
      const sum = execFileSync('sha256sum', [join(folder, name)]).toString()
      expect(sum.slice(0, 64)).toBe(sha256)
    }
  },
)

test('the first line after age’s own says what it is, to whoever looks into it', async () => {
  const [first, second] = (await made('fairmark-return')).toString('latin1').split('\n')
  expect(first).toBe('age-encryption.org/v1')
  expect(second).toMatch(/^-> fairmark return 1 [0-9a-f]{32}$/)
})

test('a file to words has age’s one stanza for words and no other', async () => {
  const bytes = await made('fairmark-pack', { to: { words: 'one two three four five six' } })
  const header = bytes.subarray(0, bytes.indexOf('\n---')).toString('latin1')
  expect(header.match(/^->.*$/gm)).toEqual([expect.stringMatching(/^-> scrypt \S{22} 18$/)])
})

test('the same parts make the same bytes of tar', async () => {
  expect(await tarBytes()).toEqual(await tarBytes())
})

test('another program writes the same tar', async () => {
  const other = pack()
  for (const { name, size, read } of parts) {
    other.entry(
      { name, size, mode: 0o644, mtime: new Date(0), type: 'file' },
      Buffer.concat([...(read() as Iterable<Uint8Array>)]),
    )
  }
  other.finalize()
  const pieces: Uint8Array[] = []
  for await (const piece of other) pieces.push(piece as Uint8Array)
  expect(await tarBytes()).toEqual(Buffer.concat(pieces))
})

test('another program reads it: plain files, nobody’s, of 1970, without pax and long names', async () => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(member.identity)
  const tar = await decrypter.decrypt(await made('fairmark-record', { parts }))
  const found: unknown[] = []
  for await (const entry of Readable.from([tar]).pipe(extract())) {
    const { name, mode, uid, gid, mtime, type, linkname, uname, gname, pax } = entry.header
    found.push({ name, mode, uid, gid, mtime, type, linkname, uname, gname, pax })
    entry.resume()
  }
  const rest = {
    mode: 0o644,
    uid: 0,
    gid: 0,
    mtime: new Date(0),
    type: 'file',
    linkname: null,
    uname: '',
    gname: '',
    pax: null,
  }
  expect(found).toEqual(names.map((name) => ({ name, ...rest })))
})

test('a header block has no place for anything but name and size', () => {
  const one = ustarHeader('a', 0)
  const other = ustarHeader('b', 0o1234567)
  const differing = [...one.keys()].filter((at) => one[at] !== other[at])
  expect(differing.every((at) => at === 0 || (at >= 124 && at < 136) || (at >= 148 && at < 156))).toBe(true)
})

async function tarBytes(): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeTar(parts, () => undefined)) pieces.push(piece)
  return Buffer.concat(pieces)
}
