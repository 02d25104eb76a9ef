import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { readArguments } from '../../electron/cli/arguments.ts'
import { failureLine, isFailure } from '../../electron/cli/failure.ts'
import { runCommand } from '../../electron/cli/run-command.ts'
import { englishSay } from '../../electron/services/say.ts'
import { issuePacks } from '../../electron/services/exchange/issue-packs.ts'
import { makeRecoveryKey } from '../../electron/services/exchange/make-recovery-key.ts'
import { makeReturn } from '../../electron/services/exchange/make-return.ts'
import { importFile } from '../../electron/services/workspace/import-file.ts'
import { memberId } from '../../shared/identifiers.ts'
import { evaluationKey, type EvaluationKey } from '../../shared/views/request.ts'
import { program, projectFolder, type Ran } from '../cli/run-fairmark.ts'
import { act, device, done, open, PASSPHRASE, pathOf } from './device.ts'
import { members, tenderFile, workOf } from './sample-evening.ts'

/** `fairmark` as a process of its own, with a home of its own. */
export async function fairmark(home: string, ...words: readonly string[]): Promise<Ran> {
  return ran(home, process.execPath, [program, ...words], tmpdir())
}

/** `fairmark` as its process would answer, without starting one. */
export async function answered(home: string, ...words: readonly string[]): Promise<Ran> {
  Object.assign(process.env, { FAIRMARK_HOME: home, FAIRMARK_PASSPHRASE: PASSPHRASE, FAIRMARK_WORDS: '' })
  const asked = readArguments(words)
  const outcome = isFailure(asked) ? asked : await runCommand(asked)
  return isFailure(outcome)
    ? { status: 1, stdout: '', stderr: `${failureLine(outcome, englishSay)}\n` }
    : { status: 0, stdout: outcome, stderr: '' }
}

/** `npm run fairmark`, as its help says, by somebody who stands in this folder. */
export async function byNpm(home: string, folder: string, ...words: readonly string[]): Promise<Ran> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  return ran(home, npm, ['--prefix', projectFolder, 'run', '-s', 'fairmark', '--', ...words], folder)
}

async function ran(home: string, command: string, words: readonly string[], cwd: string): Promise<Ran> {
  const child = spawn(command, words, {
    cwd,
    env: {
      ...process.env,
      // Started by npm, this test has from npm what a program started by it has.
      npm_lifecycle_event: '',
      INIT_CWD: '',
      // Compiled once for all of these processes.
      NODE_COMPILE_CACHE: join(tmpdir(), 'fairmark-compiled'),
      FAIRMARK_HOME: home,
      FAIRMARK_PASSPHRASE: PASSPHRASE,
      FAIRMARK_WORDS: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((finish) => {
    child.once('close', (status) => {
      finish({ status, stdout, stderr })
    })
  })
}

/** The lines of stdout, each at its tabs. @throws Error where the command failed */
export async function told(home: string, ...words: readonly string[]): Promise<readonly string[][]> {
  const { status, stdout, stderr } = await fairmark(home, ...words)
  if (status !== 0) throw new Error(`fairmark ${words.join(' ')}: ${stderr}`)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
}

export interface Evening {
  /** The lead, with the packs issued and nothing accepted. */
  readonly lead: string
  readonly key: EvaluationKey
  /** The six words of each pack, by its path, in the order of the panel. */
  readonly packs: ReadonlyMap<string, string>
  /** What came back and belongs here, an old return and a second laptop's among it. */
  readonly returns: readonly string[]
  readonly ofAnotherTender: string
  readonly damaged: string
}

/** An evening in ten homes: packs out, nine people score apart, and everything that came back lies on a table. */
export async function theEvening(folder: string): Promise<Evening> {
  const lead = join(folder, 'lead')
  const file = join(folder, 'tender.json')
  writeFileSync(file, tenderFile)
  const key = evaluationKey.parse((await told(lead, 'import', file, '--publish'))[0]?.[0])
  await told(lead, 'recovery-key')
  const issued = await told(lead, 'issue', '--out', join(folder, 'packs'))
  const packs = new Map(issued.map(([path = '', words = '']) => [path, words]))
  const returns: string[] = []
  for (const [index, [path, words]] of [...packs].entries()) {
    const member = members[index] ?? ''
    const out = join(folder, 'returns', member)
    const half = member === 'carer-1' || member === 'carer-2'
    returns.push(...(await scoredOn(join(folder, member), path, words, member, out, half)))
    // The first laptop of Carer 2 stays at what it sent; the second begins with the same pack.
    if (member === 'carer-2')
      returns.push(...(await scoredOn(join(folder, 'second'), path, words, member, `${out}-second`, false)))
  }
  return {
    lead,
    key,
    packs,
    returns,
    ofAnotherTender: await otherTender(lead, join(folder, 'other')),
    damaged: damagedCopy(returns.at(-1) ?? '', join(folder, 'damaged.fmreturn')),
  }
}

/** Opens, declares, scores and sends. `half`: a part goes out first; Carer 2 goes no further on this laptop. */
async function scoredOn(
  home: string,
  pack: string,
  words: string,
  member: string,
  out: string,
  half: boolean,
): Promise<readonly string[]> {
  const [opened] = await told(home, 'open', pack, '--words', words)
  const key = evaluationKey.parse(opened?.[1])
  const { declaring, scores } = workOf(member)
  const split = half ? Math.floor(scores.length / 2) : scores.length
  const first = await device(home, 'passphrase')
  act(first, key, declaring, ...scores.slice(0, split))
  first.close()
  const sent = [await told(home, 'send', '--out', out, ...(half ? ['--part'] : []))]
  if (half && member === 'carer-1') {
    const again = await device(home, 'passphrase')
    act(again, key, ...scores.slice(split))
    again.close()
    sent.push(await told(home, 'send', '--out', out))
  }
  return sent.map(([line]) => line?.[0] ?? '')
}

/** A return for another tender of the same lead. */
async function otherTender(leadHome: string, memberHome: string): Promise<string> {
  const lead = await device(leadHome, 'passphrase')
  const key = done(importFile(lead.context.workspace, Buffer.from(tenderFile)))
  act(lead, key, { type: 'PublishProcurement' })
  done(await makeRecoveryKey(lead.context, key))
  const [issued] = done(await issuePacks(lead.context, key, [memberId.parse('carer-1')]))
  if (!issued) throw new Error('No pack was issued')
  const path = pathOf(lead, key, issued.file)
  lead.close()
  const member = await device(memberHome)
  const own = done(await open(member, path, { words: issued.words })).evaluation
  act(member, own, workOf('carer-1').declaring)
  const sent = pathOf(member, own, done(await makeReturn(member.context, own)))
  member.close()
  return sent
}

function damagedCopy(path: string, to: string): string {
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  writeFileSync(to, bytes)
  return to
}

/** The lead's home once more, to be accepted into in another order. */
export function copyOf(home: string, to: string): string {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  cpSync(home, to, { recursive: true })
  return to
}
