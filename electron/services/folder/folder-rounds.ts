import { message, type Message } from '../../../shared/messages/message.ts'
import { diskFault, isDiskFault } from '../disk/disk-fault.ts'
import { ageMaximum } from '../exchange/container/limits.ts'
import { contentName, orderOf, promisedDigest } from './carried-name.ts'
import type { Cargo, OutgoingCargo, Taking } from './cargo.ts'
import type { Carried, Carrier } from './carrier.ts'
import { ContentDigests, unchanged } from './content-digests.ts'

/** What one round did. */
export interface Round {
  readonly put: number
  readonly taken: number
  /** What waits, and for what: to be told, and no hindrance to anything. */
  readonly problems: readonly Problem[]
}

/** `file` is the name of the one that it is about, where the sentence does not say it. */
export interface Problem extends Message {
  readonly file?: string
}

/** So often a name that a foreign hand took is passed by. */
const ATTEMPTS = 8

/**
 * Rounds between one folder and one evaluation: everything of ours is put there, everything new of theirs is taken. The
 * order and the number of rounds make no difference. A file counts by its content, once, whatever it is called; one that
 * is not what its name promises is not whole yet, or a foreign hand's, and left alone.
 *
 * A round answers what it could not do instead of throwing; what it learnt of unchanged files the next need not read.
 */
export class FolderRounds {
  readonly #carrier: Carrier
  readonly #cargo: Cargo
  readonly #digests: ContentDigests
  readonly #refused = new Map<string, Taking>()

  constructor(carrier: Carrier, cargo: Cargo) {
    this.#carrier = carrier
    this.#cargo = cargo
    this.#digests = new ContentDigests(carrier)
  }

  async round(): Promise<Round> {
    const there = await trying(() => this.#carrier.list(), message('folder.notReadable'))
    if ('id' in there) return { put: 0, taken: 0, problems: [there] }
    this.#digests.keepOnly(there)
    const put = await this.#putAll(there)
    const taken = await this.#takeAll(there)
    return { put: put.count, taken: taken.count, problems: once([...put.problems, ...taken.problems]) }
  }

  async #putAll(there: readonly Carried[]): Promise<Counted> {
    const counted: Counted = { count: 0, problems: [] }
    for (const file of this.#cargo.outgoing()) {
      const done = await trying(() => this.#put(file, there), message('folder.notPut'))
      if (typeof done !== 'boolean') counted.problems.push(done)
      else if (done) counted.count += 1
    }
    return counted
  }

  /** Whether it had to be put. A name that something else lies under is passed by. */
  async #put(file: OutgoingCargo, there: readonly Carried[]): Promise<boolean> {
    for (const lying of there.filter(({ name }) => promisedDigest(name) === file.sha256)) {
      if ((await this.#digests.of(lying)) === file.sha256) return false
    }
    const names = new Set(there.map(({ name }) => name))
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const name = contentName(file.sha256, file.kind, attempt)
      if (names.has(name)) continue
      if ((await this.#carrier.putIfAbsent(name, file.read())) === 'put') return true
    }
    throw diskFault('EACCES', 'open', file.sha256)
  }

  async #takeAll(there: readonly Carried[]): Promise<Counted> {
    const counted: Counted = { count: 0, problems: [] }
    const incoming = there.filter(({ kind }) => this.#cargo.takes.has(kind))
    for (const file of incoming.toSorted((a, b) => orderOf(a.kind) - orderOf(b.kind))) {
      const why = message('folder.fileNotReadable', { name: file.name })
      const taking = await trying(() => this.#take(file), why)
      if (taking === 'known') continue
      if ('id' in taking) counted.problems.push(taking)
      else if (taking.kind === 'taken') counted.count += 1
      else if (taking.why) counted.problems.push(about(file, taking.why))
    }
    return counted
  }

  async #take(file: Carried): Promise<Taking | 'known'> {
    const { name, kind, size } = file
    if (size > ageMaximum(kind)) return { kind: 'later', why: message('folder.fileTooLarge', { name }) }
    const sha256 = await this.#digests.of(file)
    if (this.#cargo.wasTaken(sha256)) return 'known'
    if ((promisedDigest(name) ?? sha256) !== sha256)
      return { kind: 'later', why: message('folder.fileNotWhole', { name }) }
    const earlier = this.#refused.get(sha256)
    if (earlier) return earlier
    const read = () => unchanged(this.#carrier.get(name), name, sha256)
    const taking = await this.#cargo.take({ name, kind, sha256, size, read })
    if (taking.kind === 'taken') this.#cargo.rememberTaken(sha256)
    if (taking.kind === 'refused') this.#refused.set(sha256, taking)
    return taking
  }
}

interface Counted {
  count: number
  readonly problems: Problem[]
}

/** The message where the carrier fails. */
async function trying<Value>(action: () => Promise<Value>, otherwise: Message): Promise<Value | Message> {
  try {
    return await action()
  } catch (error) {
    if (isDiskFault(error)) return otherwise
    throw error
  }
}

function about({ name: file }: Carried, why: Message): Problem {
  return why.values['name'] === file ? why : { ...why, file }
}

/** Each sentence once: nine files that cannot be put are one trouble. */
function once(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
