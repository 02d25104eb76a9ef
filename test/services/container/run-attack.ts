import { attacks } from './attacks.ts'
import { attempt, verdictOf } from './files.ts'
import { peakMegabytes } from './peak-memory.ts'

// A process of its own, so that the memory it took can be told: the name of an attack in, what came of it out.

const attack = attacks[process.argv[2] ?? '']
if (attack === undefined) throw new Error('Which attack?')
const source = await attack.source()
const start = performance.now()
const verdict = verdictOf(
  await attempt(new Uint8Array(), { source, ...(attack.keys && { keys: attack.keys }) }),
)
const seconds = (performance.now() - start) / 1000
const megabytes = peakMegabytes()
process.stdout.write(JSON.stringify({ verdict, seconds, megabytes }))
