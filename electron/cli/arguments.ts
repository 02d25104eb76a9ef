import type { MessageId } from '../../shared/messages/message.ts'
import { refusal } from '../../shared/refusal.ts'
import { failure, misuse, type Failure } from './failure.ts'
import { readWords, type OptionName, type Words } from './read-words.ts'

/** What was asked, with paths as they were written. */
export type Asked =
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'results' | 'sensitivity'; readonly files: Files }
  | { readonly command: 'documents'; readonly file: string; readonly out: string }
  | { readonly command: 'demo'; readonly out: string }
  | {
      readonly command: 'verify'
      readonly place: string
      readonly words: string | undefined
      readonly identity: string | undefined
    }
  | { readonly command: 'import'; readonly file: string; readonly publish: boolean }
  | {
      readonly command: 'import-bids'
      readonly place: string
      readonly evaluation: string | undefined
      readonly yes: boolean
    }
  | { readonly command: 'publish'; readonly evaluation: string | undefined }
  | {
      readonly command: 'recovery-key'
      readonly evaluation: string | undefined
      readonly replace: boolean
    }
  | { readonly command: 'notes'; readonly evaluation: string | undefined }
  | {
      readonly command: 'issue'
      readonly out: string
      readonly evaluation: string | undefined
      readonly members: readonly string[]
    }
  | {
      readonly command: 'send-record'
      readonly out: string
      readonly evaluation: string | undefined
      readonly members: readonly string[]
    }
  | { readonly command: 'open'; readonly files: Files; readonly words: string | undefined }
  | {
      readonly command: 'send'
      readonly out: string
      readonly evaluation: string | undefined
      readonly part: boolean
    }
  | {
      readonly command: 'accept'
      readonly files: Files
      readonly out: string | undefined
      readonly evaluation: string | undefined
    }
  | { readonly command: 'open-returns'; readonly evaluation: string | undefined; readonly reason: string }
  | {
      readonly command: 'export'
      readonly out: string
      readonly evaluation: string | undefined
      /** As it was written; undefined for the evaluation file. */
      readonly to: string | undefined
      readonly prefix: string | undefined
      readonly withLosing: boolean
    }
  | {
      readonly command: 'export-record'
      readonly out: string
      readonly evaluation: string | undefined
      readonly recipients: readonly string[]
    }
  | {
      readonly command: 'folder'
      readonly folder: string
      readonly evaluation: string | undefined
      readonly member: string | undefined
    }
  | { readonly command: 'backup'; readonly out: string; readonly evaluation: string | undefined }
  | { readonly command: 'restore'; readonly file: string; readonly identity: string | undefined }
  | { readonly command: 'backup-folder'; readonly folder: string }
  | { readonly command: 'sync'; readonly evaluation: string | undefined; readonly watch: boolean }
export type AskedOf<Command extends Asked['command']> = Extract<Asked, { command: Command }>

type Files = readonly [string, ...string[]]
type Command = Exclude<Asked['command'], 'help' | 'version'>

/** What stands after each command: how many files, and which options; `!` marks one that must be given. */
const takes: Readonly<
  Record<Command, { readonly files: 'none' | 'one' | 'some'; readonly options: string }>
> = {
  results: { files: 'some', options: '' },
  sensitivity: { files: 'some', options: '' },
  documents: { files: 'one', options: 'out!' },
  demo: { files: 'none', options: 'out!' },
  verify: { files: 'one', options: 'words identity' },
  import: { files: 'one', options: 'publish' },
  'import-bids': { files: 'one', options: 'evaluation yes' },
  publish: { files: 'none', options: 'evaluation' },
  'recovery-key': { files: 'none', options: 'evaluation replace' },
  notes: { files: 'none', options: 'evaluation' },
  issue: { files: 'none', options: 'out! evaluation member' },
  'send-record': { files: 'none', options: 'out! evaluation member' },
  open: { files: 'some', options: 'words' },
  send: { files: 'none', options: 'out! evaluation part' },
  accept: { files: 'some', options: 'out evaluation' },
  'open-returns': { files: 'none', options: 'reason evaluation' },
  export: { files: 'none', options: 'out! evaluation to ocid-prefix losing-bidders' },
  'export-record': { files: 'none', options: 'out! evaluation recipient' },
  folder: { files: 'one', options: 'evaluation member' },
  sync: { files: 'none', options: 'evaluation watch' },
  backup: { files: 'none', options: 'out! evaluation' },
  restore: { files: 'one', options: 'identity' },
  'backup-folder': { files: 'one', options: '' },
}

/** What is missing where a command takes something else than one evaluation file. */
const oneNeeded: Readonly<Partial<Record<Command, MessageId>>> = {
  verify: 'cli.onePlaceNeeded',
  folder: 'cli.oneFolderNeeded',
  'import-bids': 'cli.oneFolderOrZipNeeded',
  'backup-folder': 'cli.oneFolderNeeded',
  restore: 'cli.oneBackupNeeded',
}

/** Reads the words after "fairmark". Options may stand anywhere; after "--" every word is a path. */
export function readArguments(words: readonly string[]): Asked | Failure {
  const read = readWords(words)
  if ('kind' in read) return read
  if (read.flags.has('help')) return { command: 'help' }
  if (read.flags.has('version')) return { command: 'version' }
  const [command, ...files] = read.positionals
  if (command === undefined) return misuse('cli.noCommand')
  if (command === 'help') return { command }
  if (files.includes('')) return failure('""', refusal('cli.notThere'))
  if (!isCommand(command)) return misuse('cli.unknownCommand', { command })
  return wrongFor(command, read, files) ?? askedOf(command, read, files)
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(takes, word)
}

/** What is missing or too much. */
function wrongFor(command: Command, { given, flags }: Words, files: readonly string[]): Failure | undefined {
  const { files: wanted, options } = takes[command]
  const fitting = options.split(' ')
  for (const option of [...given.keys(), ...flags]) {
    if (fitting.some((name) => name.replace('!', '') === option)) continue
    return option === 'out'
      ? misuse('cli.outNotHere', { command })
      : misuse('cli.optionNotHere', { command, option: `--${option}` })
  }
  if (wanted === 'none' && files.length > 0) return misuse('cli.noFileHere', { command })
  if (wanted === 'some' && files.length === 0) return misuse('cli.fileNeeded', { command })
  if (wanted === 'one' && files.length !== 1)
    return misuse(oneNeeded[command] ?? 'cli.oneFileNeeded', { command })
  if (fitting.includes('out!') && (given.get('out')?.[0] ?? '') === '')
    return misuse('cli.outNeeded', { command })
  return undefined
}

function askedOf(command: Command, { given, flags }: Words, files: readonly string[]): Asked {
  const [file = '', ...more] = files
  const one = (name: OptionName): string | undefined => given.get(name)?.[0]
  const out = one('out') ?? ''
  const evaluation = one('evaluation')
  switch (command) {
    case 'results':
    case 'sensitivity':
      return { command, files: [file, ...more] }
    case 'documents':
      return { command, file, out }
    case 'demo':
      return { command, out }
    case 'verify':
      return { command, place: file, words: one('words'), identity: one('identity') }
    case 'import':
      return { command, file, publish: flags.has('publish') }
    case 'import-bids':
      return { command, place: file, evaluation, yes: flags.has('yes') }
    case 'publish':
      return { command, evaluation }
    case 'recovery-key':
      return { command, evaluation, replace: flags.has('replace') }
    case 'notes':
      return { command, evaluation }
    case 'issue':
    case 'send-record':
      return { command, out, evaluation, members: given.get('member') ?? [] }
    case 'open':
      return { command, files: [file, ...more], words: one('words') }
    case 'send':
      return { command, out, evaluation, part: flags.has('part') }
    case 'accept':
      return { command, files: [file, ...more], out: one('out'), evaluation }
    case 'open-returns':
      return { command, evaluation, reason: one('reason') ?? '' }
    case 'folder':
      return { command, folder: file, evaluation, member: one('member') }
    case 'backup-folder':
      return { command, folder: file }
    case 'sync':
      return { command, evaluation, watch: flags.has('watch') }
    case 'export':
      return {
        ...{ command, out, evaluation, to: one('to') },
        prefix: one('ocid-prefix'),
        withLosing: flags.has('losing-bidders'),
      }
    case 'backup':
      return { command, out, evaluation }
    case 'restore':
      return { command, file, identity: one('identity') }
    case 'export-record':
      return { command, out, evaluation, recipients: given.get('recipient') ?? [] }
  }
}
