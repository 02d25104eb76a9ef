import { readFileSync } from 'node:fs'
import { assertNever } from '../../shared/assert-never.ts'
import { englishSay as say } from '../services/say.ts'
import type { Asked } from './arguments.ts'
import { results } from './commands/results.ts'
import { sensitivity } from './commands/sensitivity.ts'
import type { Failure } from './failure.ts'

/** Answers with the text for stdout; or with what is wrong, and then stdout stays empty. */
export async function runCommand(asked: Asked): Promise<string | Failure> {
  switch (asked.command) {
    case 'help':
      return `${say('cli.help', { version: version() })}\n`
    case 'version':
      return `${version()}\n`
    case 'results':
      return results(asked.files)
    case 'sensitivity':
      return sensitivity(asked.files)
    // Each of the others takes longer to load than these two take to run.
    case 'documents':
      return (await import('./commands/documents.ts')).documents(asked.file, asked.out, say)
    case 'demo':
      return (await import('./commands/demo.ts')).demo(asked.out, say)
    case 'verify':
      return (await import('./commands/verify.ts')).verify(asked, say)
    case 'import':
      return (await import('./commands/import.ts')).importEvaluation(asked, say)
    case 'import-bids':
      return (await import('./commands/import-bids.ts')).importBids(asked, say)
    case 'publish':
      return (await import('./commands/publish.ts')).publish(asked, say)
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
    case 'send-record':
      return (await import('./commands/send-record.ts')).sendRecords(asked, say)
    case 'notes':
      return (await import('./commands/notes.ts')).notes(asked, say)
    case 'export':
      return (await import('./commands/export.ts')).exportEvaluation(asked, say)
    case 'export-record':
      return (await import('./commands/export-record.ts')).exportWholeRecord(asked, say)
    case 'folder':
      return (await import('./commands/folder.ts')).folder(asked, say)
    case 'sync':
      return (await import('./commands/sync.ts')).sync(asked, say)
    case 'backup-folder':
      return (await import('./commands/backup-folder.ts')).backupFolder(asked)
    case 'backup':
      return (await import('./commands/backup.ts')).backup(asked, say)
    case 'restore':
      return (await import('./commands/restore.ts')).restore(asked, say)
    default:
      return assertNever(asked)
  }
}

function version(): string {
  const file: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof file === 'object' && file !== null && 'version' in file ? String(file.version) : ''
}
