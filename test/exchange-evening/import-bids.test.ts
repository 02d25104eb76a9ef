import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { layOut, wordFile, zipOf, type SentFile } from '../tenders/bid-folder.ts'
import { answered, fairmark, told } from './evening.ts'
import { smallFile } from './small-tender.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const text = (path: string, content: string): SentFile => ({ path, bytes: Buffer.from(content) })

let folder: string
let lead: string
let key: string
let files: readonly SentFile[]
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairmark-bids-'))
  lead = join(folder, 'lead')
  const file = join(folder, 'tender.json')
  writeFileSync(file, JSON.stringify({ ...smallFile, tenders: [], interests: [] }))
  const [made] = await told(lead, 'import', file, '--publish')
  key = made?.[0] ?? ''
  files = [
    {
      path: 'Box/Baker and Daughter/Answers.docx',
      bytes: await wordFile(['Question 1', 'Rolls.', 'Question 2', 'Oats.']),
    },
    text('Box/Baker and Daughter/Price schedule.xlsx', 'not opened'),
    text('Box/Corner Grocer/Q1.txt', 'Loaves from the mill.'),
    text('Box/Corner Grocer/Q2 milk.txt', 'Milk each morning.'),
    text('Box/Corner Grocer/Thoughts\u001B[31m.txt', 'We like mornings.'),
    text('Box/.DS_Store', 'x'),
    text('Box/.git/config', 'x'),
  ]
  layOut(folder, files)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** What lies on the disk of the evaluation: the record, and the bytes of documents. */
const kept = () => {
  const place = join(lead, 'evaluations', key)
  const blobs = join(place, 'blobs')
  return {
    record: readdirSync(join(place, 'logs')).map((name) => readFileSync(join(place, 'logs', name)).length),
    blobs: readdirSync(place).includes('blobs') ? readdirSync(blobs).length : 0,
  }
}

describe('fairmark import-bids', () => {
  test('shows whose each file is and where it goes, and enters and keeps nothing', async () => {
    const before = kept()
    const shown = await fairmark(lead, 'import-bids', join(folder, 'Box'))
    expect(shown).toMatchObject({ status: 0, stderr: '' })
    const lines = shown.stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/).join(' | '))
    expect(lines).toEqual([
      '“Box” · 5 files, 4 matched',
      'Match | Bidder | File | Goes to | Found in it',
      'Not matched | Corner Grocer (new) | Box / Corner Grocer / Thoughts\uFFFD[31m.txt | Not known | 3 words',
      expect.stringMatching(
        /^Matched \| Baker and Daughter \(new\) \| Box \/ .*Answers\.docx \| Questions 1 to 2 \| \d words$/,
      ),
      'Sealed | Baker and Daughter (new) | Box / Baker and Daughter / Price schedule.xlsx | Price | Not opened',
      'Matched | Corner Grocer (new) | Box / Corner Grocer / Q1.txt | Question 1 | 4 words',
      'Matched | Corner Grocer (new) | Box / Corner Grocer / Q2 milk.txt | Question 2 | 3 words',
      '2 hidden files of systems are passed over.',
      'One file is not matched and stays out. Name it after its question, such as “Q3”, and put it into the folder of its bidder; then run this again. Or say on the screen Tenders where it goes.',
      'Nothing is entered yet. Say the same with --yes to bring 4 files in.',
    ])
    expect(kept()).toEqual(before)
  })

  test('brings in with --yes what is matched, once, and the next run says that it is here', async () => {
    const done = await fairmark(lead, 'import-bids', join(folder, 'Box'), '--yes', '--evaluation', key)
    expect(done).toMatchObject({ status: 0, stderr: '' })
    expect(done.stdout.trimEnd().split('\n').at(-1)).toBe('4 files are brought in. 1 is left out.')
    const out = join(folder, 'out.json')
    expect(await answered(lead, 'export', '--out', out)).toMatchObject({ status: 0 })
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      tenders: [
        { name: 'Baker and Daughter', answers: { q1: 'Rolls.', q2: 'Oats.' } },
        { name: 'Corner Grocer', answers: { q1: 'Loaves from the mill.', q2: 'Milk each morning.' } },
      ],
    })
    const after = kept()
    const again = await answered(lead, 'import-bids', join(folder, 'Box'), '--yes')
    expect(again.stdout).toContain('Nothing new was brought in. 4 were here already.')
    expect(kept()).toEqual(after)
  })

  test('reads a zip in the same way, and says what an answer would replace', async () => {
    const zip = join(folder, 'bids.zip')
    writeFileSync(
      zip,
      await zipOf([
        text('Corner Grocer/Q1.txt', 'Other loaves.'),
        text('Corner Grocer/Q2.txt', 'Milk each morning.'),
      ]),
    )
    const { stdout } = await answered(lead, 'import-bids', zip)
    expect(stdout).toMatch(
      /^Replaces an answer {2,}Corner Grocer {2,}Corner Grocer \/ Q1\.txt {2,}Question 1/m,
    )
    expect(stdout).toMatch(/^Here already {2,}Corner Grocer {2,}Corner Grocer \/ Q2\.txt/m)
    expect(stdout).toMatch(/--yes to bring one file in\.\n$/)
  })

  test('follows no link out of the folder, and says so', async () => {
    const box = join(folder, 'Linked')
    layOut(folder, [text('Linked/Corner Grocer/Q1.txt', 'Loaves.')])
    symlinkSync(join(lead, 'evaluations'), join(box, 'Corner Grocer', 'Q2'))
    const { stdout } = await answered(lead, 'import-bids', box)
    expect(stdout).toContain('Linked/Corner Grocer/Q2: this is a link, and links are not followed.')
    expect(stdout).not.toContain('workspace.json')
  })

  test('refuses what is no folder or zip in one sentence, and leaves stdout empty', async () => {
    mkdirSync(join(folder, 'Empty'))
    const said = async (...words: readonly string[]) => {
      const { status, stdout, stderr } = await answered(lead, 'import-bids', ...words)
      expect([status, stdout, stderr.split('\n').length]).toEqual([1, '', 2])
      return stderr.replaceAll(folder, '').trim()
    }
    expect(await said(join(folder, 'nothing'))).toBe('/nothing: There is no such file or folder.')
    expect(await said(join(folder, 'tender.json'))).toMatch(/^\/tender\.json: .*zip/)
    expect(await said(join(folder, 'Empty'))).toMatch(/^\/Empty: There is no file in Empty\./)
    expect(await said()).toBe(
      '“import-bids” takes one folder or one zip, which holds one folder for each bidder.',
    )
    expect(await said(folder, '--evaluation', 'x')).toContain('“x” names no evaluation.')
    expect(await said(folder, '--out', 'x')).toContain('“import-bids” writes no files')
  })
})
