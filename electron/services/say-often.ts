import type { MessageId, Say } from '../../shared/messages/message.ts'

/** Marks the place of a text in a sentence; no text of ours holds it. */
const PLACE = '\uE000'
/** Sentences differ by their numbers too: more kinds than these are no longer worth remembering. */
const KINDS_MAXIMUM = 5000

interface Kind {
  /** What stands between the texts, and which text follows each but the last. */
  readonly pieces: readonly string[]
  readonly names: readonly string[]
}

/**
 * The same sentences several times as fast, for a record of hundreds of thousands of them. A text that a message only shows
 * changes nothing else in the sentence: so each message is formatted once for all that it chooses by, and the texts are
 * put into their places.
 * @param catalogue the messages that `say` says
 */
export function sayOften(say: Say, catalogue: Readonly<Record<string, string>>): Say {
  const chosen = new Map<MessageId, ReadonlySet<string>>()
  const kinds = new Map<string, Kind>()
  return (id, values = {}) => {
    let choosing = chosen.get(id)
    if (!choosing) {
      choosing = namesChosenBy(catalogue[id] ?? '')
      chosen.set(id, choosing)
    }
    let key: string = id
    const shown: string[] = []
    for (const name in values) {
      const value = values[name]
      if (typeof value === 'string' && value !== '' && !choosing.has(name)) {
        key += `\n${name}`
        shown.push(name)
      } else key += `\n${name}=${typeof value} ${String(value)}`
    }
    let kind = kinds.get(key)
    if (!kind) {
      if (kinds.size >= KINDS_MAXIMUM) kinds.clear()
      const places = Object.fromEntries(
        shown.map((name, index) => [name, `${PLACE}${String(index)}${PLACE}`]),
      )
      kind = kindOf(say(id, { ...values, ...places }), shown)
      kinds.set(key, kind)
    }
    const { names, pieces } = kind
    let sentence = pieces[0] ?? ''
    for (let index = 0; index < names.length; index += 1)
      sentence += String(values[names[index] ?? '']) + (pieces[index + 1] ?? '')
    return sentence
  }
}

/** "{name, select, …}": what a message does more with than show it. */
function namesChosenBy(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\{\s*(\w+)\s*,/g)].map(([, name = '']) => name))
}

function kindOf(sentence: string, shown: readonly string[]): Kind {
  const parts = sentence.split(PLACE)
  return {
    pieces: parts.filter((_, index) => index % 2 === 0),
    names: parts.filter((_, index) => index % 2 === 1).map((index) => shown[Number(index)] ?? ''),
  }
}
