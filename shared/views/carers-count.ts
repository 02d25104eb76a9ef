import { isAllotted } from '../evaluation/decisions/known.ts'
import { add, fraction, toDecimal } from '../fraction.ts'
import type { Say } from '../messages/message.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import type { LeadWork } from './lead-work.ts'

/**
 * What carers score, in marks out of 100, and how many of the voices are theirs: exact. Where carers alone score a
 * question, its weighting must have been published (rules.md, "Regimes and dates").
 */
export function carersCount({
  evaluation,
  procurement,
  say,
}: Pick<LeadWork, 'evaluation' | 'procurement' | 'say'>): readonly string[] {
  const members = [...evaluation.panel.values()]
  if (!members.some(({ carer }) => carer)) return [say('lead.panel.carers.none')]
  const scored = criteriaTree(procurement).questions.flatMap((leaf) => {
    const voices = members.filter((member) => isAllotted(member, leaf.question.id))
    const carers = voices.filter(({ carer }) => carer).length
    return carers === 0 ? [] : [{ ...leaf, carers, voices: voices.length }]
  })
  if (scored.length === 0) return [say('lead.panel.carers.nothing')]
  const marks = scored.reduce((sum, { weighting }) => add(sum, weighting), fraction(0n))
  const alone = scored.filter(({ carers, voices }) => carers === voices)
  const numbers = scored.map(({ number }) => number)
  return [
    say('lead.panel.carers.marks', {
      count: numbers.length,
      questions: rangesOf(say, numbers),
      marks: toDecimal(marks),
    }),
    ...voicesOf(say, scored),
    ...(alone.length === 0
      ? []
      : [
          say('lead.panel.carers.alone', {
            count: alone.length,
            questions: rangesOf(
              say,
              alone.map(({ number }) => number),
            ),
          }),
        ]),
  ]
}

interface Voices {
  readonly number: number
  readonly carers: number
  readonly voices: number
}

/** One sentence for all questions on which as many of the carers have a voice. */
function voicesOf(say: Say, scored: readonly Voices[]): readonly string[] {
  const groups = [...Map.groupBy(scored, ({ carers }) => carers)]
  return groups.map(([carers, questions]) => {
    const voices = [...new Set(questions.map((one) => one.voices))].sort((a, b) => a - b)
    const values = { carers, voices: listed(say, voices.map(String), 'lead.panel.or') }
    if (groups.length === 1) return say('lead.panel.carers.voices', { ...values, count: questions.length })
    return say('lead.panel.carers.voicesOn', {
      ...values,
      count: questions.length,
      questions: rangesOf(
        say,
        questions.map(({ number }) => number),
      ),
    })
  })
}

/** 1, 2, 3, 4, 7 → "1 to 4 and 7". @param numbers ascending */
function rangesOf(say: Say, numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && number === run.last + 1) run.last = number
    else runs.push({ first: number, last: number })
  }
  const words = runs.flatMap(({ first, last }) => {
    if (last - first > 1) return [say('lead.panel.range', { first, last })]
    return first === last ? [String(first)] : [String(first), String(last)]
  })
  return listed(say, words, 'lead.panel.and')
}

function listed(say: Say, words: readonly string[], join: 'lead.panel.and' | 'lead.panel.or'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : say(join, { some: words.slice(0, -1).join(', '), last })
}
