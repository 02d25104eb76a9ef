import { keepMemorySmall } from '../services/keep-memory-small.ts'

// Everything else is loaded after this.
keepMemorySmall()
const { isDiskFault } = await import('../services/disk/disk-fault.ts')
const { englishSay: say } = await import('../services/say.ts')
const { readArguments } = await import('./arguments.ts')
const { diskFailure } = await import('./disk-failure.ts')
const { failureLine, isFailure } = await import('./failure.ts')
const { runCommand } = await import('./run-command.ts')

// Whoever reads our output may stop early, as `head` does: that is no error. A disk that is full is one.
process.stdout.on('error', (error) => {
  if (!isDiskFault(error) || error.code === 'EPIPE') process.exit()
  process.stderr.write(`${failureLine(diskFailure(undefined, error), say)}\n`)
  process.exit(1)
})

const asked = readArguments(process.argv.slice(2))
const outcome = isFailure(asked) ? asked : await runCommand(asked)
if (isFailure(outcome)) {
  process.stderr.write(`${failureLine(outcome, say)}\n`)
  process.exitCode = 1
} else {
  process.stdout.write(outcome)
}
