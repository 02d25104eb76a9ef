import type { Say } from '../../../shared/messages/message.ts'
import type { AskedOf } from '../arguments.ts'
import { isFailure, type Failure } from '../failure.ts'
import { openOneFile } from '../open-one-file.ts'
import { withDevice } from '../with-device.ts'

/** `fairmark open FILE…`: what the lead sent, one after the other. The first that cannot be opened ends it. */
export async function open({ files, words }: AskedOf<'open'>, say: Say): Promise<string | Failure> {
  return withDevice(say, async (context) => {
    let text = ''
    for (const place of files) {
      const opened = await openOneFile(context, place, { words, accept: false })
      if (isFailure(opened)) return opened
      const sentence = opened.kind === 'opened' ? opened.sentence : say('cli.acceptInstead')
      text += `${say('cli.opened', { place, sentence, key: opened.evaluation })}\n`
    }
    return text
  })
}
