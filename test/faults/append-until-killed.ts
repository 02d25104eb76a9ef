import { writeSync } from 'node:fs'
import { nodeFileSystem } from '../../electron/services/disk/node-file-system.ts'
import { openLog } from '../../electron/services/log/log-store.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { recorder, sealed } from './troubled-log.ts'

// A process that enters one thing after the other into the log of a folder, and says on stdout what was acknowledged,
// until somebody kills it.

const folder = process.argv[2] ?? ''
const opened = openLog(nodeFileSystem, folder, sealed, recorder)
if (opened.kind !== 'open') throw new Error(`Quarantined: ${JSON.stringify(opened.why)}`)

for (let count = opened.entries.length; ; count++) {
  const author = `number ${String(count)}`
  const text = 'as long as a reason is '.repeat(20)
  const entered = opened.writer.append([
    { ...recorder, event: { type: 'SectionWritten', section: 'purpose', author, text } },
  ])
  if (isRefusal(entered)) throw new Error(entered.id)
  writeSync(1, `${author}\n`)
}
