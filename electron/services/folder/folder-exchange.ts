import type { Say } from '../../../shared/messages/message.ts'
import type { MemberId } from '../../../shared/identifiers.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { LinkedFolder } from '../../../shared/views/folders.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { ExchangeContext } from '../exchange/context.ts'
import { sentenceOf } from '../say.ts'
import { placesIn } from '../workspace/workspace-file.ts'
import type { Carrier } from './carrier.ts'
import { directoryCarrier } from './directory-carrier.ts'
import { evaluationCargo } from './evaluation-cargo.ts'
import {
  folderRefused,
  readFolderLinks,
  withFolder,
  writeFolderLinks,
  type FolderLink,
} from './folder-links.ts'
import { FolderRounds, type Problem, type Round } from './folder-rounds.ts'
import { realPath } from './real-path.ts'

/** One round with one member's folder. */
export interface FolderRound extends Round {
  readonly link: FolderLink
}

/** The shared folders of the evaluations on this device: which they are, and rounds with them, one evaluation at a time. */
export class FolderExchange {
  readonly #context: ExchangeContext
  readonly #carrierOf: (path: string) => Carrier
  readonly #rounds = new Map<string, FolderRounds>()
  readonly #last = new Map<string, readonly Problem[]>()
  readonly #running = new Map<EvaluationKey, Promise<unknown>>()

  readonly #closing = new AbortController()

  constructor(context: ExchangeContext, carrierOf: (path: string) => Carrier = directoryCarrier) {
    this.#context = { ...context, signal: this.#closing.signal }
    this.#carrierOf = carrierOf
  }

  /** The folders of an evaluation; none where it has none, or is not here. @throws the disk's error */
  links(key: EvaluationKey): readonly FolderLink[] {
    const { machine, home } = this.#context.workspace
    return readFolderLinks(machine.files, placesIn(home, key)).folders
  }

  /** As screens show them. */
  shown(key: EvaluationKey): readonly LinkedFolder[] | Refusal {
    const { workspace, say } = this.#context
    const gathered = workspace.look(key)
    if (isRefusal(gathered)) return gathered
    return this.links(key).map(({ member, path }) => ({
      member,
      memberTitle: gathered.state.panel.get(member)?.title ?? member,
      path,
      problems: (this.#last.get(placeOf(key, { member, path })) ?? []).map((problem) =>
        problemSentence(say, problem),
      ),
    }))
  }

  /**
   * From now on this folder is exchanged.
   * @param member whose, with the lead; with a member their own may be left out
   */
  link(key: EvaluationKey, member: MemberId | undefined, folder: string): Refusal | undefined {
    const { workspace } = this.#context
    const { files } = workspace.machine
    const path = realPath(folder)
    if (isRefusal(path)) return path
    return workspace.change(key, ({ about, places, gathered }) => {
      const whose = member ?? (about.role === 'evaluator' ? about.member : undefined)
      if (whose === undefined) return refusal('refusal.folderMemberNeeded')
      if (about.role === 'evaluator' && about.member !== whose)
        return refusal('refusal.notYourPack', { member: whose })
      const links = readFolderLinks(files, places)
      const link = { member: whose, path }
      const refused = folderRefused(gathered.state, links, link, workspace.home)
      if (!refused) writeFolderLinks(files, places, withFolder(links, link))
      return refused
    })
  }

  /** A round with each folder of the evaluation, after those that are still going on. */
  async sync(key: EvaluationKey): Promise<readonly FolderRound[] | Refusal> {
    const now = (this.#running.get(key) ?? Promise.resolve()).then(() => this.#sync(key))
    const done = now
      .catch(() => undefined)
      .finally(() => {
        if (this.#running.get(key) === done) this.#running.delete(key)
      })
    this.#running.set(key, done)
    return now
  }

  /** Breaks off what is going on, and begins nothing more. Done when nothing is; undefined where nothing was. */
  close(): Promise<unknown> | undefined {
    this.#closing.abort()
    return this.#running.size === 0 ? undefined : Promise.all(this.#running.values())
  }

  async #sync(key: EvaluationKey): Promise<readonly FolderRound[] | Refusal> {
    const { workspace } = this.#context
    if (this.#isClosing()) return []
    const gathered = workspace.look(key)
    if (isRefusal(gathered)) return gathered
    const done: FolderRound[] = []
    for (const link of this.links(key)) {
      if (this.#isClosing()) break
      const place = placeOf(key, link)
      const rounds =
        this.#rounds.get(place) ??
        new FolderRounds(this.#carrierOf(link.path), evaluationCargo(this.#context, gathered, link.member))
      this.#rounds.set(place, rounds)
      const round = await rounds.round()
      this.#last.set(place, round.problems)
      done.push({ ...round, link })
    }
    return done
  }

  #isClosing(): boolean {
    return this.#closing.signal.aborted
  }
}

/** What stands in the way, with the file that it is about. @param named how that file is called here */
export function problemSentence(say: Say, problem: Problem, named = (file: string) => file): string {
  const { file } = problem
  const sentence = sentenceOf(say, problem)
  return file === undefined ? sentence : say('folder.ofFile', { file: named(file), sentence })
}

function placeOf(key: EvaluationKey, { member, path }: FolderLink): string {
  return `${key} ${member} ${path}`
}
