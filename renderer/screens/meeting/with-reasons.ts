import type { AgreedWords } from '../../../shared/evaluation/meeting.ts'
import type { TalkReason } from '../../../shared/views/meeting.ts'

/** Puts what members wrote into the boxes, after what stands there, to be made one text of. */
export function withReasons(words: AgreedWords, reasons: readonly TalkReason[]): AgreedWords {
  const { reason } = words
  const known = new Set(reason.evidence.map(({ where, quote }) => JSON.stringify([where, quote])))
  const evidence = reasons
    .flatMap((one) => one.evidence)
    .filter(({ where, quote }) => {
      const name = JSON.stringify([where, quote])
      const isNew = !known.has(name)
      known.add(name)
      return isNew
    })
  return {
    ...words,
    reason: {
      good: joined(
        reason.good,
        reasons.map(({ good }) => good),
      ),
      worries: joined(
        reason.worries,
        reasons.map(({ worries }) => worries),
      ),
      evidence: [...reason.evidence, ...evidence],
    },
  }
}

function joined(before: string, more: readonly string[]): string {
  return [before, ...more]
    .map((text) => text.trim())
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
    .join('\n')
}
