import { parseArgs } from 'node:util'
import { refusal } from '../../shared/refusal.ts'
import { failure, misuse, type Failure } from './failure.ts'

/** What was asked, with paths as they were written. */
export type Asked =
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'results' | 'sensitivity'; readonly files: readonly [string, ...string[]] }
  | { readonly command: 'documents'; readonly file: string; readonly out: string }
  | { readonly command: 'demo'; readonly out: string }
  | { readonly command: 'verify'; readonly folder: string }

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
} as const

/** Reads the words after "fairmark". Options may stand anywhere; after "--" every word is a path. */
export function readArguments(words: readonly string[]): Asked | Failure {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(options, token.name)) {
      return misuse('cli.unknownOption', { option: token.rawName })
    }
  }
  if (tokens.filter((token) => token.kind === 'option' && token.name === 'out').length > 1)
    return misuse('cli.outTwice')
  if (values.help === true) return { command: 'help' }
  if (values.version === true) return { command: 'version' }
  const [command, ...paths] = positionals
  if (command === undefined) return misuse('cli.noCommand')
  if (paths.includes('')) return failure('""', refusal('cli.notThere'))
  return readCommand(command, paths, values.out)
}

function readCommand(
  command: string,
  paths: readonly string[],
  out: string | boolean | undefined,
): Asked | Failure {
  const [first, ...more] = paths
  switch (command) {
    case 'results':
    case 'sensitivity':
      if (out !== undefined) return misuse('cli.outNotHere', { command })
      return first === undefined
        ? misuse('cli.fileNeeded', { command })
        : { command, files: [first, ...more] }
    case 'documents':
      if (first === undefined || more.length > 0) return misuse('cli.oneFileNeeded', { command })
      return typeof out === 'string' && out !== ''
        ? { command, file: first, out }
        : misuse('cli.outNeeded', { command })
    case 'demo':
      if (first !== undefined) return misuse('cli.noFileHere', { command })
      return typeof out === 'string' && out !== '' ? { command, out } : misuse('cli.outNeeded', { command })
    case 'verify':
      if (out !== undefined) return misuse('cli.outNotHere', { command })
      return first === undefined || more.length > 0
        ? misuse('cli.oneFolderNeeded', { command })
        : { command, folder: first }
    default:
      return misuse('cli.unknownCommand', { command })
  }
}
