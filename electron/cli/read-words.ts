import { parseArgs } from 'node:util'
import { misuse, type Failure } from './failure.ts'

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  evaluation: { type: 'string' },
  member: { type: 'string', multiple: true },
  words: { type: 'string' },
  part: { type: 'boolean' },
  reason: { type: 'string' },
  recipient: { type: 'string', multiple: true },
  publish: { type: 'boolean' },
  replace: { type: 'boolean' },
  yes: { type: 'boolean' },
  watch: { type: 'boolean' },
  identity: { type: 'string' },
  to: { type: 'string' },
  'ocid-prefix': { type: 'string' },
  'losing-bidders': { type: 'boolean' },
} as const
export type OptionName = keyof typeof options

/** The words after "fairmark", told apart. */
export interface Words {
  readonly positionals: readonly string[]
  readonly flags: ReadonlySet<OptionName>
  readonly given: ReadonlyMap<OptionName, readonly string[]>
}

/** Which of them are options, and what each was given. Whether an option fits the command is not asked here. */
export function readWords(words: readonly string[]): Words | Failure {
  const { positionals, tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const flags = new Set<OptionName>()
  const given = new Map<OptionName, readonly string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName } = token
    if (!isOption(name)) return misuse('cli.unknownOption', { option: rawName })
    const option = options[name]
    if (option.type === 'boolean') {
      if (token.value !== undefined) return misuse('cli.noValueHere', { option: `--${name}` })
      flags.add(name)
      continue
    }
    const before = given.get(name) ?? []
    if (before.length > 0 && !('multiple' in option))
      return name === 'out' ? misuse('cli.outTwice') : misuse('cli.optionTwice', { option: `--${name}` })
    if (name !== 'out' && (token.value ?? '') === '')
      return misuse('cli.valueNeeded', { option: `--${name}` })
    given.set(name, [...before, token.value ?? ''])
  }
  return { positionals, flags, given }
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name)
}
