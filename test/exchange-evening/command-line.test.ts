import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ageKeyOf } from '../../electron/services/keys/age-key.ts'
import { byNpm, fairmark, told } from './evening.ts'
import { smallFile } from './small-tender.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const commands =
  'results sensitivity documents demo import import-bids publish recovery-key issue accept open-returns send-record export export-record open send folder sync backup backup-folder restore verify'

let folder: string
let lead: string
let recovery: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairmark-commands-'))
  lead = join(folder, 'lead')
  const file = join(folder, 'tender.json')
  writeFileSync(file, JSON.stringify(smallFile))
  await told(lead, 'import', file, '--publish')
  recovery = join(folder, 'recovery.txt')
  const [made] = await told(lead, 'recovery-key')
  writeFileSync(recovery, `# kept in the safe\n${made?.join('') ?? ''}\n`)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the command line', () => {
  test('lists every command in its help, and says them where there is none', async () => {
    const help = await fairmark(lead, '--help')
    const none = await fairmark(lead)
    for (const command of commands.split(' ')) {
      expect(help.stdout).toMatch(new RegExp(`^  fairmark ${command} `, 'm'))
      expect(none.stderr).toMatch(new RegExp(`\\b${command}\\b`))
    }
    expect(none).toMatchObject({ status: 1, stdout: '' })
    for (const line of help.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120)
  })

  test('works as its help says when npm starts it, with paths as they are where the person stands', async () => {
    const issued = await byNpm(lead, folder, 'issue', '--out', 'packs', '--member', 'carer-1')
    expect(issued).toMatchObject({ status: 0, stderr: '' })
    const [path = '', words = ''] = issued.stdout.trimEnd().split('\t')
    expect(readdirSync(join(folder, 'packs'))).toEqual([path.replace(/^packs[\\/]/, '')])
    const member = join(folder, 'member')
    const opened = await byNpm(member, folder, 'open', path, '--words', words)
    expect(opened).toMatchObject({ status: 0, stderr: '' })
    const early = await byNpm(member, folder, 'send', '--out', 'returns')
    expect(early).toMatchObject({ status: 1, stdout: '' })
    const part = await byNpm(member, folder, 'send', '--out', 'returns', '--part')
    const sent = part.stdout.split('\t')[0] ?? ''
    expect(await byNpm(lead, folder, 'accept', sent, '--out', 'receipts')).toMatchObject({ status: 0 })
    expect(await byNpm(member, folder, 'open', join('receipts', done(folder)))).toMatchObject({ status: 0 })
  })

  test('makes a second recovery key only where that is meant: the first then opens no later backup', async () => {
    const again = await fairmark(lead, 'recovery-key')
    expect(again).toMatchObject({ status: 1, stdout: '' })
    expect(again.stderr).toContain('--replace')
    const [made] = await told(lead, 'recovery-key', '--replace')
    writeFileSync(recovery, `# kept in the safe\n${made?.join('') ?? ''}\n`)
  })

  test('verifies a sealed home: with its passphrase, or on any device with the recovery key', async () => {
    const verified = expect.stringContaining('Breakfast') as string
    expect(await fairmark(lead, 'verify', lead)).toMatchObject({ status: 0, stdout: verified })
    const stranger = join(folder, 'stranger')
    const byKey = await fairmark(stranger, 'verify', lead, '--identity', recovery)
    expect(byKey).toMatchObject({ status: 0, stdout: verified })
    const missing = await fairmark(stranger, 'verify', lead, '--identity', join(folder, 'nothing'))
    expect(missing).toMatchObject({ status: 1, stdout: '' })
    writeFileSync(join(folder, 'other.txt'), ageKeyOf('7'.repeat(64)).identity)
    const other = await fairmark(stranger, 'verify', lead, '--identity', join(folder, 'other.txt'))
    expect(other).toMatchObject({ status: 1, stdout: '' })
    expect(other.stderr).toContain('None of these keys')
  })

  test('backs up for a member too, once somebody could open it', async () => {
    const member = join(folder, 'member')
    const backups = join(folder, 'member-backups')
    const early = await fairmark(member, 'backup', '--out', backups)
    expect(early).toMatchObject({ status: 1, stdout: '' })
    expect(early.stderr).toContain('recovery key')
    const [key] = await told(member, 'recovery-key')
    const identity = join(folder, 'member-key.txt')
    writeFileSync(identity, key?.join('') ?? '')
    const [made] = await told(member, 'backup', '--out', backups)
    const elsewhere = join(folder, 'member-again')
    await told(elsewhere, 'restore', made?.[0] ?? '', '--identity', identity)
    expect(await fairmark(elsewhere, 'send', '--out', join(folder, 'again'), '--part')).toMatchObject({
      status: 0,
    })
  })

  test('makes backups, and restores one on another device with the recovery key alone', async () => {
    const [made] = await told(lead, 'backup', '--out', join(folder, 'backups', 'new'))
    expect(await told(lead, 'backup', '--out', join(folder, 'backups', 'new'))).toEqual([made])
    const path = made?.[0] ?? ''
    expect(path).toMatch(/\.fmbackup$/)
    const other = join(folder, 'other')
    const [key] = await told(other, 'restore', path, '--identity', recovery)
    expect((await fairmark(other, 'restore', path, '--identity', recovery)).stderr).toContain('already')
    const named = ['--member', 'nurse', '--evaluation', key?.[0] ?? '']
    const again = await told(other, 'issue', '--out', join(folder, 'again'), ...named)
    expect(again[0]?.[1]?.split(' ')).toHaveLength(6)
  })

  test('refuses in one sentence what cannot be restored or backed up', async () => {
    const stranger = join(folder, 'stranger')
    const noKey = join(folder, 'no-key.txt')
    writeFileSync(noKey, 'The key is in the safe.\n')
    for (const [words, said] of [
      [['backup', '--out', join(folder, 'x')], 'no evaluation'],
      [['backup'], '--out'],
      [['restore', noKey], '--identity'],
      [['restore', noKey, '--identity', noKey], 'no recovery key'],
      [['restore', noKey, '--identity', recovery], 'backup'],
      [['restore', join(folder, 'nothing'), '--identity', recovery], 'nothing'],
      [['restore', '--identity', recovery], 'one backup'],
    ] as const) {
      const { status, stdout, stderr } = await fairmark(stranger, ...words)
      expect({ status, stdout }, stderr).toEqual({ status: 1, stdout: '' })
      expect(stderr).toMatch(/^[^\n]+\.\n$/)
      expect(stderr).toContain(said)
    }
    expect(readFileSync(noKey, 'utf8')).toBe('The key is in the safe.\n')
  })
})

function done(place: string): string {
  return readdirSync(join(place, 'receipts'))[0] ?? ''
}
