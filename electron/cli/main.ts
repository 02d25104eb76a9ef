import { readFileSync } from 'node:fs'
import { assertNever } from '../../shared/assert-never.ts'
import { englishSay as say } from '../services/say.ts'
import { isDiskFault } from '../services/disk-fault.ts'
import { readArguments, type Asked } from './arguments.ts'
import { results } from './commands/results.ts'
import { sensitivity } from './commands/sensitivity.ts'
import { verify } from './commands/verify.ts'
import { diskFailure } from './disk-failure.ts'
import { failureLine, isFailure, type Failure } from './failure.ts'

/** The text for stdout; or what is wrong, and then stdout stays empty. */
async function run(asked: Asked): Promise<string | Failure> {
  switch (asked.command) {
    case 'help':
      return `${say('cli.help', { version: version() })}\n`
    case 'version':
      return `${version()}\n`
    case 'results':
      return results(asked.files)
    case 'sensitivity':
      return sensitivity(asked.files)
    // Drawing takes longer to load than the other commands take to run.
    case 'documents':
      return (await import('./commands/documents.ts')).documents(asked.file, asked.out, say)
    case 'demo':
      return (await import('./commands/demo.ts')).demo(asked.out, say)
    case 'verify':
      return verify(asked, say)
    case 'import':
      return (await import('./commands/import.ts')).importEvaluation(asked, say)
    case 'recovery-key':
      return (await import('./commands/recovery-key.ts')).recoveryKey(asked, say)
    case 'issue':
      return (await import('./commands/issue.ts')).issue(asked, say)
    case 'open':
      return (await import('./commands/open.ts')).open(asked, say)
    case 'send':
      return (await import('./commands/send.ts')).send(asked, say)
    case 'accept':
      return (await import('./commands/accept.ts')).accept(asked, say)
    case 'open-returns':
      return (await import('./commands/open-returns.ts')).openReturns(asked, say)
    case 'export':
      return (await import('./commands/export.ts')).exportEvaluation(asked, say)
    case 'export-record':
      return (await import('./commands/export-record.ts')).exportWholeRecord(asked, say)
    case 'folder':
      return (await import('./commands/folder.ts')).folder(asked, say)
    case 'sync':
      return (await import('./commands/sync.ts')).sync(asked, say)
    default:
      return assertNever(asked)
  }
}

function version(): string {
  const file: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof file === 'object' && file !== null && 'version' in file ? String(file.version) : ''
}

// Whoever reads our output may stop early, as `head` does: that is no error. A disk that is full is one.
process.stdout.on('error', (error) => {
  if (!isDiskFault(error) || error.code === 'EPIPE') process.exit()
  process.stderr.write(`${failureLine(diskFailure(undefined, error), say)}\n`)
  process.exit(1)
})

const asked = readArguments(process.argv.slice(2))
const outcome = isFailure(asked) ? asked : await run(asked)
if (isFailure(outcome)) {
  process.stderr.write(`${failureLine(outcome, say)}\n`)
  process.exitCode = 1
} else {
  process.stdout.write(outcome)
}
